import type { SearchAnswer } from "#lib/domain/search.ts";
import { type Suggestions, suggestionsSchema } from "#lib/domain/suggestion.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { NamesBeginning } from "#lib/queries/names-beginning.ts";
import { words } from "../parts/sentence.ts";

/** Offers in each group at most: what one looks over while typing. */
const most = 4;

/** Pages that no role or place stands for, by the words of their names. */
const fixedPages = [
  ["/where-do-i-stand", "standing.heading"],
  ["/compare", "compare.title"],
  ["/methodology", "methodology.title"],
  ["/track-record", "record.title"],
  ["/about", "about.title"],
] as const;

/**
 * What the box offers: what the search understands, then names that begin as was typed, each page once, roles and
 * places and other pages apart.
 *
 * @param answers of the search, best first.
 */
export function suggestView(
  typed: string,
  { roles, countries }: NamesBeginning,
  answers: readonly SearchAnswer[],
): Suggestions {
  const begun: SearchAnswer[] = [
    ...roles.map((role) => ({
      text: role.name,
      href: `/salaries/${role.slug}`,
      note: words("search.in-countries", {
        count: formatCounted(role.countries, "country", "countries"),
      }),
    })),
    ...countries.map((country) => ({
      text: country.name,
      href: `/countries/${country.slug}`,
      note: words("search.roles-in", { count: formatCounted(country.roles, "role") }),
    })),
    ...fixedPages.flatMap(([href, id]) => {
      const text = words(id, {});
      return text.toLowerCase().includes(typed.toLowerCase()) ? [{ text, href, note: null }] : [];
    }),
  ];
  const seen = new Set<string>();
  const offered = [...answers, ...begun].filter(({ href }) => !seen.has(href) && seen.add(href));
  // The group of the best answer comes first: who names a role and a place wants the page of both.
  const best = answers[0] === undefined ? null : groupOf(answers[0].href);
  const order = (["roles", "places", "pages"] as const).toSorted(
    (a, b) => Number(b === best) - Number(a === best),
  );
  const groups = order.map((group) => ({
    heading: words(`search.group-${group}`, {}),
    items: offered.filter(({ href }) => groupOf(href) === group).slice(0, most),
  }));
  return suggestionsSchema.parse({ groups: groups.filter(({ items }) => items.length > 0) });
}

function groupOf(href: string): "roles" | "places" | "pages" {
  if (/^\/salaries\/[^/]+$/.test(href)) return "roles";
  return href.startsWith("/countries/") ? "places" : "pages";
}
