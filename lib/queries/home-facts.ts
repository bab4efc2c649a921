import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { allKnownPieces, largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";
import { releaseJson } from "./json.ts";

const homeFactsSchema = z.object({
  release: releaseIdentitySchema,
  /** Of cells with an indexable page. */
  roles: z.int(),
  countries: z.int(),
  indexable: z.int(),
  /** Indexable pages by the kind of pay that leads them. */
  leads: z.object({ advertised: z.int(), "self-reported": z.int(), official: z.int() }),
  /** Pages by region that may be listed. */
  regional: z.int(),
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
    `with cells as materialized (
       select role, country, c.indexable, coalesce(known.pieces, 0) as known, c.lead, c.regions_listed
       from pointer join release_cells c on c.release_id = pointer.release_id
       left join ${allKnownPieces} using (role, country)),
     largest as materialized (
       select distinct on (role) role, country from cells
       where indexable order by role, known desc, country),
     advertised as (
       select sum(e.postings) as postings, sum(e.pay_points) as pay_points
       from pointer join estimates e on e.release_id = pointer.release_id and e.level = 'all'
         and e.kind = 'advertised')
     select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'roles', (select count(distinct role) from cells where indexable),
       'countries', (select count(distinct country) from cells where indexable),
       'indexable', (select count(*) from cells where indexable),
       'leads', (select json_build_object(
         'advertised', count(*) filter (where lead = 'advertised'),
         'self-reported', count(*) filter (where lead = 'self-reported'),
         'official', count(*) filter (where lead = 'official')) from cells where indexable),
       'regional', (select count(*) from cells where regions_listed),
       'cells', (select count(*) from cells),
       'postings', (select coalesce(postings, 0) from advertised),
       'payPoints', (select coalesce(pay_points, 0) from advertised),
       'largest', (
         select coalesce(json_agg(summary), '[]') from (
           select ${summaryJson} as summary from ${summaryTables}
           where (c.role, c.country) in (select role, country from largest)
           order by ${largestFirst} limit $1) foremost)) as answer
     from pointer current join releases r on r.id = current.release_id`,
    [limit],
  );
}
