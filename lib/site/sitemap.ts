import "server-only";
import { sitemapCells } from "#lib/queries/sitemap-cells.ts";

/** A page that search engines may list, with the date of its data (ISO). */
export interface SitemapEntry {
  path: string;
  lastModified: string;
}

const fixedPaths = ["/", "/salaries", "/countries", "/methodology", "/track-record"];

/**
 * Every indexable page, dated by the data and not by the build.
 * @throws Error before the first release: an empty sitemap would tell search engines to forget us.
 */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const { dataDate, cells, roles, countries } = await sitemapCells();
  if (dataDate === null) throw new Error("no release is published");
  const paths = [
    ...fixedPaths,
    ...roles.map((role) => `/salaries/${role}`),
    ...countries.map((country) => `/countries/${country}`),
    ...cells.map(({ role, country }) => `/salaries/${role}/${country}`),
  ];
  return paths.map((path) => ({ path, lastModified: dataDate }));
}
