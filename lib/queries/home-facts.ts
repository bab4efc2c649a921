import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";
import { releaseJson } from "./json.ts";

const homeFactsSchema = z.object({
  release: releaseIdentitySchema,
  /** Of cells with an indexable page. */
  roles: z.int(),
  countries: z.int(),
  indexable: z.int(),
  /** Every cell with an estimate. */
  cells: z.int(),
  /** Advertised, in current windows, over all cells. */
  postings: z.int(),
  payPoints: z.int(),
  /** The largest indexable cell of each of the largest roles, largest first. */
  largest: z.array(cellSummarySchema),
});
export type HomeFacts = z.infer<typeof homeFactsSchema>;

/** How much does the current release hold, and which cells stand out? Null before the first. */
export function homeFacts(limit = 8): Promise<HomeFacts | null> {
  return askOne(
    homeFactsSchema,
    `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'roles', count(distinct cell.role) filter (where cell.indexable),
       'countries', count(distinct cell.country) filter (where cell.indexable),
       'indexable', count(*) filter (where cell.indexable),
       'cells', count(cell.role),
       'postings', coalesce(sum(estimate.postings), 0),
       'payPoints', coalesce(sum(estimate.pay_points), 0),
       'largest', (
         select coalesce(json_agg(summary), '[]') from (
           select ${summaryJson} as summary from ${summaryTables}
           where (c.role, c.country) in (
             select distinct on (role) role, country from release_cells
             where release_id = r.id and indexable
             order by role, postings desc, country)
           order by ${largestFirst} limit $1) foremost)) as answer
     from pointer current
     join releases r on r.id = current.release_id
     left join release_cells cell on cell.release_id = r.id
     left join estimates estimate on estimate.release_id = r.id and estimate.role = cell.role
       and estimate.country = cell.country and estimate.level = 'all'
     group by r.id, current.published_at`,
    [limit],
  );
}
