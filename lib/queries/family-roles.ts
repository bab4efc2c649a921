import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { knownPieces, summaryJson, summaryTables } from "./cell-summary.ts";
import { releaseJson } from "./json.ts";

const familyRolesSchema = z.object({
  release: releaseIdentitySchema,
  /** For each role of the family the indexable cell of which most is known, else with most jobs. */
  cells: z.array(cellSummarySchema),
  /** Countries by how many roles of the family have an indexable page there, most first. */
  countries: z.array(z.object({ slug: z.string(), name: z.string(), roles: z.int() })),
});
export type FamilyRoles = z.infer<typeof familyRolesSchema>;

/** What does the current release know of a family of roles? Null before the first release. */
export function familyRoles(family: string): Promise<FamilyRoles | null> {
  return askOne(
    familyRolesSchema,
    `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'cells', (
         select coalesce(json_agg(summary), '[]') from (
           select distinct on (c.role) ${summaryJson} as summary
           from ${summaryTables} where role.family = $1 and c.indexable
           order by c.role, ${knownPieces} desc, c.jobs desc nulls last, c.country) foremost),
       'countries', (
         select coalesce(json_agg(counted order by counted.roles desc, counted.name), '[]') from (
           select country.slug, country.name, count(*) as roles
           from ${summaryTables} where role.family = $1 and c.indexable
           group by country.slug, country.name) counted)) as answer
     from pointer current join releases r on r.id = current.release_id`,
    [family],
  );
}
