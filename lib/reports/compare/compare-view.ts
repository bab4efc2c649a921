import { type ComparePage, comparePageSchema, type Money } from "#lib/domain/compare.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { capitalized, kindWords } from "#lib/format/words.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import type { SeriesBook } from "../parts/series.ts";
import { comparedBars, keyOf, namesOf } from "./compare-cells.ts";
import { differences } from "./compare-differences.ts";
import { compareRows } from "./compare-rows.ts";
import { figuresOf, sharedKinds } from "./compared-figures.ts";

/** Cells on one page. */
export const mostCompared = 4;

/** What a comparison is built from. */
export interface CompareInput {
  release: ReleaseIdentity;
  /** In the order asked. */
  cells: readonly ComparedCell[];
  /** What was asked for and could not be shown, a sentence each. */
  problems: readonly string[];
  /** Where a role can be added. */
  countries: readonly { slug: string; name: string }[];
  /** Chosen in the form, where it was sent; the role by its name. */
  selected: { role: string; country: string | null };
  /** Purchasing power and prices of the cells' countries. */
  series: SeriesBook;
  /** The kind asked for; null where the page chooses. */
  kind: PayKind | null;
  money: Money;
  related: ComparePage["related"];
}

/** Everything that `/compare` prints: up to four cells of one kind of pay side by side. */
export function compareView(input: CompareInput): ComparePage {
  const { release, cells, money } = input;
  const kinds = sharedKinds(cells);
  const kind = kinds.find((one) => one === input.kind) ?? kinds[0] ?? null;
  const keys = cells.map(keyOf);
  const names = namesOf(cells);
  const figures = kind === null ? [] : figuresOf(cells, kind, input.series, release.referenceYear);
  const address = (of: readonly string[], more: { kind?: PayKind | null; money?: Money } = {}) =>
    compareHref(of, { kind: input.kind, money, ...more });
  const apart = differences(figures, names, release.rates);
  const countries = new Set(cells.map(({ country }) => country.code));
  return comparePageSchema.parse({
    path: "/compare",
    indexable: cells.length === 0 && input.problems.length === 0,
    meta: { title: words("compare.title", {}), description: words("compare.description", {}) },
    release: pageRelease(release),
    heading: words("compare.heading", {}),
    lead: [words("compare.lead", {})],
    cells: comparedBars(figures, names, money, release, (place) =>
      address(keys.filter((_, other) => other !== place)),
    ),
    kind,
    kinds: kinds.map((one) => ({
      text: kindWords[one],
      href: one === kind ? null : address(keys, { kind: one }),
    })),
    money,
    moneys:
      countries.size < 2
        ? []
        : (["usd", "ppp"] as const).map((one) => ({
            text: words(`compare.money-${one}`, {}),
            href: one === money ? null : address(keys, { money: one }),
          })),
    basis: kind === null ? "" : basis(kind, money, release),
    differences: apart,
    differencesNote: words("compare.differences-note", {
      withheld: withheldNotes(apart).join(" "),
    }).trim(),
    parityShown: countries.size > 1,
    rows: kind === null ? [] : compareRows(figures, kind, release),
    problems: [
      ...input.problems,
      ...(cells.length > 0 && kind === null ? [words("compare.no-shared-kind", {})] : []),
    ],
    add: cells.length >= mostCompared ? null : addForm(input, keys),
    related: input.related,
  });
}

/** Why differences are not given, each reason once. */
function withheldNotes(apart: ComparePage["differences"]): string[] {
  return (["errorless", "hours"] as const)
    .filter((why) => apart.some(({ withheld }) => withheld === why))
    .map((why) => words(`compare.${why}`, {}));
}

function basis(kind: PayKind, money: Money, { rates }: ReleaseIdentity): string {
  return words("compare.basis", {
    kind: capitalized(words(`compare.kind-${kind}`, {})),
    money: words(`compare.basis-${money}`, { year: `${rates.year}` }),
  });
}

/** The address of a comparison; what is as the page would choose it is left out. */
export function compareHref(
  keys: readonly string[],
  { kind, money }: { kind: PayKind | null; money: Money },
): string {
  if (keys.length === 0) return "/compare";
  const more = [kind === null ? "" : `&kind=${kind}`, money === "usd" ? "" : `&money=${money}`];
  return `/compare?cells=${keys.join(",")}${more.join("")}`;
}

function addForm(
  { countries, selected }: CompareInput,
  keys: readonly string[],
): NonNullable<ComparePage["add"]> {
  const options = (list: readonly { slug: string; name: string }[]) =>
    list.map(({ slug, name }) => ({ value: slug, text: name }));
  return { cells: keys.join(","), countries: options(countries), selected };
}
