import "server-only";
import { loadCountries } from "#lib/content/places/countries.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { SearchPage } from "#lib/domain/search.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { countryHub } from "#lib/queries/country-hub.ts";
import { roleHub } from "#lib/queries/role-hub.ts";
import { searchIndex } from "#lib/queries/search-index.ts";
import { publishedRelease } from "../parts/published.ts";
import { report } from "../parts/report.ts";
import { type Matches, matchSearch } from "./search-match.ts";
import { searchView } from "./search-view.ts";

/** Longer queries are cut: nobody types more on purpose. */
const longestQuery = 100;
const cellsShown = 10;

/** Everything that `/search?q=` prints, once per request. */
export const search = report(async (query: string): Promise<SearchPage> => {
  const typed = query.trim().slice(0, longestQuery);
  const [release, index] = await Promise.all([publishedRelease(), searchIndex()]);
  const aliases = new Map(loadCountries().map(({ slug, aliases: names }) => [slug, names]));
  const countries = index.countries.map((country) => ({
    ...country,
    names: [country.name, ...(aliases.get(country.slug) ?? [])],
  }));
  const matches = matchSearch(typed, index.roles, countries);
  return searchView(release, typed, matches, await cellsFor(matches));
});

/** The pages that a search is about: role and country named, or the largest of what is named. */
async function cellsFor({ roles, countries }: Matches): Promise<CellSummary[]> {
  const [role] = roles;
  const [country] = countries;
  if (role !== undefined && country !== undefined) {
    const keys = roles.flatMap(({ slug }) =>
      countries.map((place) => ({ role: slug, country: place.slug })),
    );
    return (await compareCells(keys)).slice(0, cellsShown);
  }
  if (role !== undefined) return ((await roleHub(role.slug))?.cells ?? []).slice(0, cellsShown);
  if (country === undefined) return [];
  return ((await countryHub(country.slug))?.cells ?? []).slice(0, cellsShown);
}
