import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseIdentitySchema, releaseRoleSchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";
import { releaseJson, roleJson } from "./json.ts";

const roleCellsSchema = z.object({
  release: releaseIdentitySchema,
  role: releaseRoleSchema,
  cells: z.array(cellSummarySchema),
});
export type RoleCells = z.infer<typeof roleCellsSchema>;

/**
 * In which countries is this role known? Indexable cells first, largest first.
 * @returns null where the current release does not know the role.
 */
export function roleHub(role: string): Promise<RoleCells | null> {
  return askOne(
    roleCellsSchema,
    `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'role', ${roleJson("asked")},
       'cells', (
         select coalesce(json_agg(${summaryJson} order by c.indexable desc, ${largestFirst}), '[]')
         from ${summaryTables} where c.role = $1)) as answer
     from pointer current
     join releases r on r.id = current.release_id
     join release_roles asked on asked.release_id = r.id
     where asked.slug = $1`,
    [role],
  );
}
