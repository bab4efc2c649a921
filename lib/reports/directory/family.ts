import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { Directory } from "#lib/domain/directory.ts";
import { familyRoles } from "#lib/queries/family-roles.ts";
import { roleList } from "#lib/queries/roles.ts";
import { report } from "../parts/report.ts";
import { familyView } from "./family-view.ts";

/**
 * Everything that `/salaries/fields/[family]` prints, once per request.
 * @returns null where no family is called so or the current release has no role of it.
 */
export const family = report(async (slug: string): Promise<Directory | null> => {
  const families = loadFamilies();
  const found = families.find((candidate) => candidate.slug === slug);
  if (found === undefined) return null;
  const [held, roles] = await Promise.all([familyRoles(slug), roleList()]);
  const known = roles.some((role) => role.family === slug && role.cells > 0);
  return held !== null && known ? familyView(found, families, held, roles) : null;
});
