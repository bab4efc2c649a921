import type { CountryPair } from "#lib/content/places/comparisons.ts";
import type { ComparePage } from "#lib/domain/compare.ts";
import { formatComparison, formatDifferenceBand } from "#lib/format/difference.ts";
import { capitalized } from "#lib/format/words.ts";
import { isClear } from "../cell/facts/difference.ts";
import { words } from "../parts/sentence.ts";
import { keyOf } from "./compare-cells.ts";
import { atExchangeRates, atParity } from "./compare-differences.ts";
import { type CompareInput, compareHref, compareView } from "./compare-view.ts";
import { type ComparedFigures, figuresOf, sharedKinds } from "./compared-figures.ts";
import { haveUnlikeHours, holdsPartTime } from "./unlike-hours.ts";

/** The address of a role's page for two countries. */
export function pairPath(role: string, [first, second]: CountryPair): string {
  return `/compare/${role}/${first}-vs-${second}`;
}

/**
 * A role in two countries as a page of its own: the comparison with the difference told in its lead. Search engines
 * may list it where the pair is a curated one, it may list both pages, both have evidence of the kind compared, and the
 * difference is clear and not one of hours.
 *
 * @param input two cells of one role.
 */
export function pairView(input: CompareInput, pairs: readonly CountryPair[]): ComparePage {
  const page = compareView(input);
  const [first, second] = input.cells;
  if (first === undefined || second === undefined) throw new RangeError("a pair has two cells");
  const asked: CountryPair = [first.country.slug, second.country.slug];
  const curated = pairs.find((pair) => pair.every((slug) => asked.includes(slug)));
  const inOrder = curated?.[0] === asked[0];
  const kind = sharedKinds(input.cells)[0] ?? null;
  const [one, other] =
    kind === null ? [] : figuresOf(input.cells, kind, input.series, input.release.referenceYear);
  const told = one && other && kind ? tell(one, other, kind, input) : null;
  const listed = input.cells.every(({ indexable }) => indexable);
  const proved = [one, other].every((figures) => (figures?.estimate.ownWeight ?? 0) > 0);
  const names = {
    role: first.role.name,
    one: capitalized(first.country.name),
    other: second.country.name,
  };
  return {
    ...page,
    path: pairPath(first.role.slug, curated ?? asked),
    indexable: inOrder && listed && proved && told?.clear === true,
    meta: {
      title: words("compare.pair-title", names),
      description: told?.sentences[0] ?? words("compare.pair-unshared", names),
    },
    heading: words("compare.pair-heading", names),
    lead: told?.sentences ?? [words("compare.pair-unshared", names)],
    add: null,
    related: [
      {
        text: words("compare.more", {}),
        href: compareHref(input.cells.map(keyOf), { kind: null, money: "usd" }),
      },
      ...pairs
        .filter((pair) => pair !== curated && pair.some((slug) => asked.includes(slug)))
        .flatMap((pair) => related(first.role, pair, input)),
    ],
  };
}

/** The difference of the second country to the first in sentences, and whether it is clear. */
function tell(
  first: ComparedFigures,
  second: ComparedFigures,
  kind: NonNullable<ComparePage["kind"]>,
  { release }: CompareInput,
): { sentences: string[]; clear: boolean } {
  if (haveUnlikeHours(first, second)) {
    const [partTime, full] = holdsPartTime(first) ? [first, second] : [second, first];
    const countries = {
      partTime: partTime.cell.country.inSentence,
      full: full.cell.country.inSentence,
    };
    return { sentences: [words("compare.pair-hours", countries)], clear: false };
  }
  const exchange = atExchangeRates(second, first, release.rates);
  const parity = atParity(second, first);
  const names = { one: second.cell.country.inSentence, other: first.cell.country.inSentence };
  const shown = {
    kind: capitalized(words(`compare.kind-${kind}`, {})),
    comparison: formatComparison(exchange.difference),
    band: formatDifferenceBand(exchange.low80, exchange.high80),
  };
  const clear = isClear(exchange);
  const sentences = [
    words(clear ? "compare.pair-clear" : "compare.pair-unclear", { ...names, ...shown }),
  ];
  const unlike = unlikeFigures(second, first);
  if (parity === null) return { sentences: [...sentences, ...unlike], clear };
  const byParity = isClear(parity)
    ? words("compare.pair-parity", {
        ...names,
        comparison: formatComparison(parity.difference),
        band: formatDifferenceBand(parity.low80, parity.high80),
      })
    : words("compare.pair-parity-unclear", {});
  return { sentences: [...sentences, byParity, ...unlike], clear };
}

/** That two offices' figures are not of one year or one measure; nothing where they are, or where another kind is compared. */
function unlikeFigures(one: ComparedFigures, other: ComparedFigures): string[] {
  const [first, second] = [one, other].map(figureInWords);
  if (!first || !second || first === second) return [];
  return [
    words("compare.pair-unlike", {
      ...{ one: one.cell.country.inSentence, first },
      ...{ other: other.cell.country.inSentence, second },
    }),
  ];
}

/** "a median of 2023"; null where the figure is no office's own. */
function figureInWords({ cell, estimate }: ComparedFigures): string | null {
  const own = cell.sources.find(({ kind, wider }) => kind === estimate.kind && !wider);
  if (estimate.kind !== "official" || own === undefined) return null;
  const measure = own.mean === null ? "median" : "average";
  return words(`compare.of-${measure}`, { year: `${own.year}` });
}

/** Links to other pairs that share a country; only those that the role has pages for. */
function related(
  role: { slug: string; name: string },
  pair: CountryPair,
  { countries }: CompareInput,
): ComparePage["related"] {
  const [one, other] = pair.map((slug) => countries.find((country) => country.slug === slug));
  if (one === undefined || other === undefined) return [];
  return [
    {
      text: words("compare.pair-heading", { role: role.name, one: one.name, other: other.name }),
      href: pairPath(role.slug, pair),
    },
  ];
}
