import "server-only";
import { loadComparisons } from "#lib/content/places/comparisons.ts";
import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import { type ComparePage, moneySchema } from "#lib/domain/compare.ts";
import { payKindSchema } from "#lib/domain/source.ts";
import { clearPairs } from "#lib/queries/clear-pairs.ts";
import { type ComparedCell, comparedCells } from "#lib/queries/compared-cells.ts";
import { largestCells } from "#lib/queries/largest-cells.ts";
import { regionsOf } from "#lib/queries/regions.ts";
import { type SearchIndex, searchIndex } from "#lib/queries/search-index.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { words } from "../parts/sentence.ts";
import { seriesBook } from "../parts/series.ts";
import { type AskedCell, askedCells } from "./asked-cells.ts";
import { keyOf } from "./compare-cells.ts";
import { compareView, mostCompared } from "./compare-view.ts";
import { pairPath } from "./pair-view.ts";
import { regionCell } from "./region-cell.ts";

/** Roles and pairs of each that an empty comparison offers. */
const mostRoles = 4;
const mostPairs = 3;

/** Series that a comparison reads of its countries. */
export const comparedSeries = ["ppp", "consumer-price-growth"];

/**
 * Everything that `/compare` prints, once per request. Arguments are plain texts, which is what a
 * request's cache can tell apart; unknown kinds and moneys are as if none were asked for.
 *
 * @param cells "role/country" or "role/country/region" each, with commas.
 * @param role, country what the form adds; empty where it adds nothing.
 */
export const compare = report(
  async (
    cells: string,
    role: string,
    country: string,
    kind: string,
    money: string,
  ): Promise<ComparePage> => {
    const index = await searchIndex();
    const meant = roleMeant(role, index.roles);
    const added = role !== "" && country !== "" ? [`${meant?.slug ?? role}/${country}`] : [];
    const asked = [...cells.split(","), ...added].filter((key) => key !== "");
    const { keys, problems } = askedCells(asked, mostCompared);
    const [release, found] = await Promise.all([publishedRelease(), cellsOf(keys)]);
    const codes = [...new Set(found.map((cell) => cell.country.code))];
    const series = await referenceSeries({ series: comparedSeries, subjects: codes });
    const foundKeys = new Set(found.map(keyOf));
    const missing = keys
      .map(({ role, country, region }) => [role, country, region ?? []].flat().join("/"))
      .filter((key) => !foundKeys.has(key))
      .map((key) => words("compare.unknown", { key }));
    return compareView({
      release,
      cells: found,
      problems: [...problems, ...missing],
      countries: index.countries,
      selected: { role: meant?.name ?? role, country: country || null },
      series: seriesBook(series),
      kind: payKindSchema.safeParse(kind).data ?? null,
      money: moneySchema.safeParse(money).data ?? "usd",
      related: keys.length === 0 ? await wellKnown(index) : [],
    });
  },
);

/** The role that a form names: by its slug, its name, or a title that it goes by. */
function roleMeant(
  typed: string,
  roles: SearchIndex["roles"],
): SearchIndex["roles"][number] | null {
  const plain = typed.trim().toLowerCase();
  const goesBy = ({ slug, name, titles }: SearchIndex["roles"][number]) => [slug, name, ...titles];
  const named = roles.filter((role) => goesBy(role).some((text) => text.toLowerCase() === plain));
  return named.find(({ name }) => name.toLowerCase() === plain) ?? named[0] ?? null;
}

/** What is held of each cell and region asked for, in the order asked; what is not held is left out. */
async function cellsOf(keys: readonly AskedCell[]): Promise<ComparedCell[]> {
  const whole = new Map<string, ComparedCell>();
  for (const cell of await comparedCells(keys)) whole.set(keyOf(cell), cell);
  const found = keys.map(async ({ role, country, region }) => {
    const cell = whole.get(`${role}/${country}`);
    if (cell === undefined || region === null) return cell ?? null;
    return regionCell(cell, await regionsOf(role, country), region);
  });
  return (await Promise.all(found)).filter((cell) => cell !== null);
}

/** Pairs to begin with: of the roles with most evidence, where the difference is known. */
async function wellKnown({ roles, countries }: SearchIndex): Promise<ComparePage["related"]> {
  const [largest, pairs] = await Promise.all([
    largestCells(30),
    clearPairs(loadComparisons(), [...partTimeCountries()]),
  ]);
  const name = (list: readonly { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  return [...new Set(largest.map(({ role }) => role))].slice(0, mostRoles).flatMap((role) =>
    pairs
      .filter((pair) => pair.role === role)
      .slice(0, mostPairs)
      .map(({ first, second }) => ({
        text: words("compare.pair-heading", {
          role: name(roles, role),
          one: name(countries, first),
          other: name(countries, second),
        }),
        href: pairPath(role, [first, second]),
      })),
  );
}
