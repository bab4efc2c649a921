import "server-only";
import { loadComparisons } from "#lib/content/places/comparisons.ts";
import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import { familyPath, rolesForList } from "#lib/domain/family.ts";
import { clearPairs } from "#lib/queries/clear-pairs.ts";
import { sitemapCells } from "#lib/queries/sitemap-cells.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";

/** The pages that search engines may list, each with the date of its data (ISO), and the release they are of. */
export interface Sitemap {
  release: { id: string; publishedAt: string };
  /** In files of as many as one may hold. */
  files: { path: string; lastModified: string }[][];
}

/** More addresses in one file search engines do not read (sitemaps.org). */
const mostInOneFile = 50_000;

const fixedPaths = [
  "/",
  "/salaries",
  "/countries",
  "/compare",
  "/where-do-i-stand",
  "/methodology",
  "/track-record",
  "/about",
];

/**
 * Every indexable page, dated by the data and not by the build; all of one release.
 * @throws Error before the first release: an empty sitemap would tell search engines to forget us.
 */
export async function sitemap(): Promise<Sitemap> {
  const { held, pairs } = await inSnapshot(async () => ({
    held: await sitemapCells(),
    pairs: await clearPairs(loadComparisons(), [...partTimeCountries()]),
  }));
  if (held === null) throw new Error("no release is published");
  const { release, dataDate, cells, roles, countries, families } = held;
  const paths = [
    ...fixedPaths,
    ...roles.map((role) => `/salaries/${role}`),
    ...countries.map((country) => `/countries/${country}`),
    ...[...new Set(families.map(({ family }) => family))].map(familyPath),
    ...families.flatMap(({ family, country, cells: listed }) =>
      listed >= rolesForList ? [`/countries/${country}/${family}`] : [],
    ),
    ...cells.map(({ role, country }) => `/salaries/${role}/${country}`),
    ...cells.flatMap(({ role, country, regions }) =>
      regions ? [`/salaries/${role}/${country}/regions`] : [],
    ),
    ...pairs.map(({ role, first, second }) => `/compare/${role}/${first}-vs-${second}`),
  ];
  const entries = paths.map((path) => ({ path, lastModified: dataDate }));
  const files = Array.from({ length: Math.ceil(entries.length / mostInOneFile) }, (_, at) =>
    entries.slice(at * mostInOneFile, (at + 1) * mostInOneFile),
  );
  return { release, files };
}
