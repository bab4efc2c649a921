import type { Family } from "#lib/content/roles/families.ts";
import { familyPath } from "#lib/domain/family.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { type SearchPage, searchPageSchema } from "#lib/domain/search.ts";
import { formatCounted } from "#lib/format/number.ts";
import { cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import type { Found } from "./find-answers.ts";
import { searchAnswers } from "./search-answers.ts";

/** What the release covers, for a search that finds nothing. */
export interface Covered {
  roles: number;
  countries: number;
  families: readonly Family[];
}

/**
 * Everything that `/search?q=` prints: figures in the money of the countries that it names, else in dollars, as they stand
 * side by side. `covered` is asked for only where nothing is found.
 */
export function searchView(
  release: ReleaseIdentity,
  query: string,
  found: Found,
  covered: Covered | null,
): SearchPage {
  const isNamed = found.names.countries.length > 0;
  const rows = isNamed
    ? found.cells.flatMap((cell) => cellRows([cell], cell.estimate.currency, release))
    : cellRows(found.cells, "USD", release);
  const answers = searchAnswers(
    found,
    new Map(
      rows.map(({ href, figureShown, kindShown }) => [
        href,
        `${figureShown}, ${kindShown.toLowerCase()}`,
      ]),
    ),
  );
  const figured = !isNamed && rows.length > 0;
  return searchPageSchema.parse({
    path: "/search",
    indexable: false,
    meta: { title: words("search.title", {}), description: words("search.ask", {}) },
    release: pageRelease(release),
    query,
    summary: summary(query, answers.length),
    reading: reading(found),
    answers,
    basis: figured ? words("search.basis", { year: `${release.rates.year}` }) : null,
    covered:
      covered &&
      words("search.covered", {
        roles: formatCounted(covered.roles, "role"),
        countries: formatCounted(covered.countries, "country", "countries"),
      }),
    families: (covered?.families ?? []).map(({ slug, name }) => ({
      text: name,
      href: familyPath(slug),
    })),
  });
}

function summary(query: string, answers: number): string {
  if (query === "") return words("search.ask", {});
  if (answers === 0) return words("search.nothing", { query });
  return words("search.found", { count: formatCounted(answers, "answer"), query });
}

/** How the search was understood where its words do not say it: a mended word, a place inside a country, a gap. */
function reading({ finding, names, cells }: Found): string | null {
  const { places, mended } = finding;
  const [place] = places;
  const [role] = names.roles;
  const country = names.countries.find(({ code }) => code === place?.country);
  const sentences = [
    mended === null ? null : words("search.mended", { mended }),
    place && country && place.kind !== "country"
      ? words(place.region === null ? "search.place" : "search.region", {
          place: place.name,
          country: country.inSentence,
        })
      : null,
    !place && names.countries[0] && role
      ? words("search.home", { country: names.countries[0].inSentence })
      : null,
    place && !country ? words("search.no-country", { country: place.name }) : null,
    role && country && cells[0]?.role.slug !== role.slug
      ? words("search.no-page", { role: role.name, country: country.inSentence })
      : null,
  ];
  const said = sentences.filter((sentence) => sentence !== null).join(" ");
  return said === "" ? null : said;
}
