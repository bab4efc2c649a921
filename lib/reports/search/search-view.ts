import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { Link } from "#lib/domain/page.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { type SearchPage, searchPageSchema } from "#lib/domain/search.ts";
import { formatCounted } from "#lib/format/number.ts";
import { cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import type { Matches } from "./search-match.ts";

/** Links of each kind on the page. */
const listed = 12;

/** Where to look when not even the spelling leads anywhere. */
const directories: Link[] = [
  { text: "All roles", href: "/salaries" },
  { text: "All countries", href: "/countries" },
];

/** Everything that `/search?q=` prints. */
export function searchView(
  release: ReleaseIdentity,
  query: string,
  matches: Matches,
  cells: readonly CellSummary[],
): SearchPage {
  const { roles, countries, suggestions } = matches;
  const names = [...suggestions.roles.map(roleLink), ...suggestions.countries.map(countryLink)];
  const named = roles.length + countries.length;
  return searchPageSchema.parse({
    path: "/search",
    indexable: false,
    meta: { title: words("search.title", {}), description: words("search.ask", {}) },
    release: pageRelease(release),
    query,
    summary: summary(query, matches, cells.length, names.length > 0),
    cells: cellRows(cells, "USD", release),
    basis: cells.length > 0 ? words("hub.basis-dollars", { year: `${release.rates.year}` }) : null,
    roles: roles.slice(0, listed).map(roleLink),
    countries: countries.slice(0, listed).map(countryLink),
    suggestions: names,
    directories: query === "" || named + names.length > 0 ? [] : directories,
  });
}

/** What a search found, counted: pages where it names a role and a country, else those that it names. */
function countFound({ roles, countries }: Matches, pages: number): string | null {
  if (roles.length > 0 && countries.length > 0) {
    return pages > 0 ? formatCounted(pages, "page") : null;
  }
  if (roles.length > 0) return formatCounted(roles.length, "role");
  return countries.length > 0 ? formatCounted(countries.length, "country", "countries") : null;
}

function summary(query: string, matches: Matches, pages: number, near: boolean): string {
  if (query === "") return words("search.ask", {});
  const found = countFound(matches, pages);
  if (found !== null) return words("search.found", { count: found, query });
  if (matches.roles.length > 0) return words("search.no-estimate", { query });
  return words(near ? "search.nothing" : "search.nothing-near", { query });
}

function roleLink({ slug, name }: { slug: string; name: string }): Link {
  return { text: name, href: `/salaries/${slug}` };
}

function countryLink({ slug, name }: { slug: string; name: string }): Link {
  return { text: name, href: `/countries/${slug}` };
}
