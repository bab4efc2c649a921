import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";
import { releaseJson } from "./json.ts";

/** What the hub of a role and the hub of a country ask for alike. */
export const hubSchema = z.object({
  release: releaseIdentitySchema,
  /** Indexable cells first, largest first. */
  cells: z.array(cellSummarySchema),
  /** Sources that hold pay of any of the cells, by id. */
  sources: z.array(z.string()),
});
export type HubCells = z.infer<typeof hubSchema>;

/**
 * SQL of a hub's question; `$1` is the slug.
 *
 * @param column of the cells that the slug is in.
 * @param table of the release that knows the slug.
 * @param named the JSON of that table's row `asked`, under its key.
 * @param ofFamily only roles of the family whose slug is `$2`.
 */
export function hubQuestion(
  column: "role" | "country",
  table: "release_roles" | "release_countries",
  named: string,
  ofFamily = false,
): string {
  const roles = "(select slug from release_roles where release_id = r.id and family = $2)";
  return `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       '${column}', ${named},
       'cells', (
         select coalesce(json_agg(${summaryJson} order by (c.indexable or c.canonical_role is not null) desc,
           ${largestFirst}), '[]')
         from ${summaryTables} where c.${column} = $1 ${ofFamily ? `and role.family = $2` : ""}),
       'sources', array(
         select distinct figure ->> 'source'
         from release_cells held, json_array_elements(held.facts::json -> 'sources') figure
         where held.release_id = r.id and held.${column} = $1
           ${ofFamily ? `and held.role in ${roles}` : ""})) as answer
     from pointer current
     join releases r on r.id = current.release_id
     join ${table} asked on asked.release_id = r.id
     where asked.slug = $1`;
}
