import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { Level } from "#lib/domain/level.ts";
import type { SearchAnswer } from "#lib/domain/search.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import { cellPath } from "../parts/cell-row.ts";
import { regionId } from "../parts/labels.ts";
import { words } from "../parts/sentence.ts";
import type { Found, RegionAnswer } from "./find-answers.ts";

type NamedRole = Found["names"]["roles"][number];
type NamedCountry = Found["names"]["countries"][number];

/** Answers at most, and cells side by side on one page. */
const most = { answers: 12, compared: 4 };

/**
 * The pages that a search is about, best first, each once: the page of the role in the place, then the same of
 * other roles that the words may mean, then the role everywhere and the place with all roles.
 *
 * @param figures what the list prints beside a cell, by its path.
 */
export function searchAnswers(
  { reading, finding, names, cells, namesakes, region }: Found,
  figures: ReadonlyMap<string, string>,
): SearchAnswer[] {
  const { roles, countries } = names;
  const [role] = roles;
  const level = levelOf(reading, roles);
  const cellAnswers = [
    ...(region === null ? [] : [regionAnswer(region)]),
    ...cells.map((cell) => cellAnswer(cell, figures, level)),
  ];
  const hubs = roles.map(roleAnswer);
  const places = countries.map(countryAnswer);
  const compares = reading.compares || namesTwoCountries(finding);
  const beside = compares ? comparison(cells, finding.beside, names) : [];
  const answers =
    role && countries.length > 0
      ? [
          ...beside,
          // Where the likeliest role has no page in the place, the role itself comes before its neighbours there.
          ...(cells[0]?.role.slug === role.slug ? [] : hubs.slice(0, 1)),
          ...cellAnswers,
          ...hubs.slice(0, 1),
          ...places,
          ...namesakes.map((cell) => cellAnswer(cell, figures, level)),
          ...hubs.slice(1),
        ]
      : role
        ? [...beside, ...hubs, ...cellAnswers]
        : [...beside, ...places, ...cellAnswers];
  const seen = new Set<string>();
  return answers.filter(({ href }) => !seen.has(href) && seen.add(href)).slice(0, most.answers);
}

/** "From Germany to the Netherlands": whoever names two countries weighs one against the other. */
function namesTwoCountries({ places }: Found["finding"]): boolean {
  const countries = places.filter(({ kind }) => kind === "country").map(({ country }) => country);
  return new Set(countries).size > 1;
}

/** The level that a search names beside a role: a word of the role's own name is none. */
function levelOf({ tokens }: Found["reading"], [role]: readonly NamedRole[]): Level | null {
  const name = role?.name.toLowerCase() ?? "";
  for (const { mark, word } of tokens) {
    if (mark?.part === "level" && !name.includes(word)) return mark.level;
  }
  return null;
}

/** A role's page in a country; open at the level that was named. */
function cellAnswer(
  { role, country }: CellSummary,
  figures: ReadonlyMap<string, string>,
  level: Level | null,
): SearchAnswer {
  const path = cellPath(role.slug, country.slug);
  return {
    text: `${role.name}, ${country.name}`,
    href: level === null ? path : `${path}#level-${level}`,
    note: figures.get(path) ?? null,
  };
}

/** The row of a region on the page by region, in the country's own money. */
function regionAnswer({ role, country, region, pay, measure }: RegionAnswer): SearchAnswer {
  return {
    text: `${role.name}, ${region}`,
    href: `${cellPath(role.slug, country.slug)}/regions#${regionId(region)}`,
    note: words("regions.search-note", { pay: formatMoney(pay, country.currency), measure }),
  };
}

function roleAnswer({ slug, name, countries }: NamedRole): SearchAnswer {
  const count = formatCounted(countries, "country", "countries");
  return { text: name, href: `/salaries/${slug}`, note: words("search.in-countries", { count }) };
}

function countryAnswer({ slug, name, roles }: NamedCountry): SearchAnswer {
  const count = formatCounted(roles, "role");
  return { text: name, href: `/countries/${slug}`, note: words("search.roles-in", { count }) };
}

/** The page that sets the named cells side by side; for places alone, of the role that stands for them. */
function comparison(
  cells: readonly CellSummary[],
  beside: readonly string[],
  names: Found["names"],
): SearchAnswer[] {
  const keys = comparedKeys(cells, beside, names).slice(0, most.compared);
  if (keys.length < 2) return [];
  const asked = keys.map(({ role, country }) => `${role.slug}/${country.slug}`).join(",");
  const text = keys.map(({ role, country }) => `${role.name}, ${country.name}`).join(" – ");
  return [{ text, href: `/compare?cells=${asked}`, note: words("search.compare", {}) }];
}

function comparedKeys(
  cells: readonly CellSummary[],
  beside: readonly string[],
  { roles, countries }: Found["names"],
): readonly Pick<CellSummary, "role" | "country">[] {
  const [first] = roles;
  if (beside.length > 1) return cells.filter(({ role }) => beside.includes(role.slug));
  if (first) return cells.filter(({ role }) => role.slug === first.slug);
  const [cell] = cells;
  if (!cell) return [];
  return countries.map(({ slug, name }) => ({
    role: cell.role,
    country: { ...cell.country, slug, name },
  }));
}
