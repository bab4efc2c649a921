import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { Directory } from "#lib/domain/directory.ts";
import { roleList } from "#lib/queries/roles.ts";
import { publishedRelease } from "../parts/published.ts";
import { report } from "../parts/report.ts";
import { roleDirectoryView } from "./directory-view.ts";

/** Everything that `/salaries` prints: roles by family. */
export const roleDirectory = report(async (): Promise<Directory> => {
  const [release, roles] = await Promise.all([publishedRelease(), roleList()]);
  return roleDirectoryView(release, roles, loadFamilies());
});
