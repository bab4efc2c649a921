import "server-only";
import { cache } from "react";
import { loadFamilies } from "#lib/content/families.ts";
import type { Directory } from "#lib/domain/directory.ts";
import { roleList } from "#lib/queries/roles.ts";
import { publishedRelease } from "./published.ts";
import { roleDirectoryView } from "./views/directory-view.ts";

/** Everything that `/salaries` prints: roles by family. */
export const roleDirectory = cache(async (): Promise<Directory> => {
  const [release, roles] = await Promise.all([publishedRelease(), roleList()]);
  return roleDirectoryView(release, roles, loadFamilies());
});
