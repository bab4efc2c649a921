import "server-only";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { RoleHub } from "#lib/domain/role-hub.ts";
import { roleHub as ask } from "#lib/queries/role-hub.ts";
import { roleList } from "#lib/queries/roles.ts";
import { report } from "../parts/report.ts";
import { sourceBook } from "../parts/source-book.ts";
import { roleHubView } from "./role-hub-view.ts";

/**
 * Everything that `/salaries/[role]` prints, once per request.
 * @returns null where the current release does not know the role or has no cell of it.
 */
export const roleHub = report(async (role: string): Promise<RoleHub | null> => {
  const [found, roles] = await Promise.all([ask(role), roleList()]);
  return found === null || found.cells.length === 0
    ? null
    : roleHubView(found, roles, sourceBook(found.release, loadSources()));
});
