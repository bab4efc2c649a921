import "server-only";
import { roleList } from "#lib/queries/roles.ts";
import { publishedRelease, report } from "../parts/report.ts";

/** Every role with an estimate in the published release, by name: what a field for a role offers. */
export const roleNames = report(
  async (): Promise<{ release: string; roles: { slug: string; name: string }[] }> => {
    const [release, roles] = await Promise.all([publishedRelease(), roleList()]);
    const known = roles.filter(({ cells }) => cells > 0);
    return { release: release.id, roles: known.map(({ slug, name }) => ({ slug, name })) };
  },
);
