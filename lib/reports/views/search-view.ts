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

/** Everything that `/search?q=` prints. */
export function searchView(
  release: ReleaseIdentity,
  query: string,
  { roles, countries, suggestions }: Matches,
  cells: readonly CellSummary[],
): SearchPage {
  const found = roles.length + countries.length;
  return searchPageSchema.parse({
    path: "/search",
    indexable: false,
    meta: { title: words("search.title", {}), description: words("search.ask", {}) },
    release: pageRelease(release),
    query,
    summary: summary(query, found),
    cells: cellRows(cells, "USD", release),
    roles: roles.slice(0, listed).map(roleLink),
    countries: countries.slice(0, listed).map(countryLink),
    suggestions: [...suggestions.roles.map(roleLink), ...suggestions.countries.map(countryLink)],
  });
}

function summary(query: string, found: number): string {
  if (query === "") return words("search.ask", {});
  if (found === 0) return words("search.nothing", { query });
  return words("search.found", {
    count: formatCounted(found, "role or country", "roles and countries"),
    query,
  });
}

function roleLink({ slug, name }: { slug: string; name: string }): Link {
  return { text: name, href: `/salaries/${slug}` };
}

function countryLink({ slug, name }: { slug: string; name: string }): Link {
  return { text: name, href: `/countries/${slug}` };
}
