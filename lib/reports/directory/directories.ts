import "server-only";
import { loadRegions } from "#lib/content/places/regions.ts";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { Directory } from "#lib/domain/directory.ts";
import { countryList } from "#lib/queries/countries.ts";
import { familyRoles } from "#lib/queries/family-roles.ts";
import { roleList } from "#lib/queries/roles.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { countryDirectoryView, roleDirectoryView } from "./directory-view.ts";
import { familyView } from "./family-view.ts";

/** Everything that `/salaries` prints: roles by family. */
export const roleDirectory = report(async (): Promise<Directory> => {
  const [release, roles] = await Promise.all([publishedRelease(), roleList()]);
  return roleDirectoryView(release, roles, loadFamilies());
});

/** Everything that `/countries` prints: countries by region. */
export const countryDirectory = report(async (): Promise<Directory> => {
  const [release, countries] = await Promise.all([publishedRelease(), countryList()]);
  return countryDirectoryView(release, countries, loadRegions());
});

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
