import type { z } from "zod";
import { releaseRoleSchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { hubQuestion, hubSchema } from "./hub-json.ts";
import { roleJson } from "./json.ts";

const roleCellsSchema = hubSchema.extend({ role: releaseRoleSchema });
export type RoleCells = z.infer<typeof roleCellsSchema>;

/**
 * In which countries is this role known? Indexable cells first, largest first.
 * @returns null where the current release does not know the role.
 */
export function roleHub(role: string): Promise<RoleCells | null> {
  return askOne(roleCellsSchema, hubQuestion("role", "release_roles", roleJson("asked")), [role]);
}
