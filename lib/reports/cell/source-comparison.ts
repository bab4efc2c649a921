import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import type { SourceComparison, SourceRow } from "#lib/domain/source-comparison.ts";
import { formatYears } from "#lib/format/date.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatCounted, formatPercent } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import { countFigure, moneyFigure, percentFigure } from "../parts/figures.ts";
import { postingsToSpeakOf } from "../parts/headline.ts";
import { scaleOf } from "../parts/interval-bar.ts";
import { occupationLabel } from "../parts/occupation-label.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { leadingRecorded } from "./leading.ts";
import { recordedSupport } from "./support.ts";

/** A source's figure with the measure that is shown for it. */
export interface Compared {
  figure: SourceFigure;
  measure: "average" | "median";
  value: number;
}

const kindOrder = ["advertised", "self-reported", "official"] as const;

/** The id of a source's evidence on the page. */
export function evidenceId(source: string): string {
  return `evidence-${source}`;
}

/** Kinds of source side by side, with how much they differ and the known reasons. */
export function sourceComparison(input: CellInput): SourceComparison {
  const compared = comparedFigures(input);
  const rows = compared.map((item) => sourceRow(input, item));
  const ends = rows.flatMap(({ value, low80, high80 }) => [low80 ?? value, high80 ?? value]);
  const pair = furthestApart(compared);
  return {
    scale: rows.length === 0 ? { min: 0, max: 1 } : scaleOf(ends),
    rows,
    differShown:
      pair === null
        ? null
        : words("sources.differ-rail", {
            highKind: kindWords[pair.high.figure.kind],
            lowKind: kindWords[pair.low.figure.kind].toLowerCase(),
            difference: formatPercent(pair.difference),
          }),
    claims: pair === null ? [] : differClaims(input, compared, pair),
    reasons: pair === null ? [] : reasons(input, compared, pair),
  };
}

/** Figures in the order of kinds, those for the role itself before wider groups. */
export function comparedFigures({ record: { facts } }: CellInput): Compared[] {
  return kindOrder.flatMap((kind) =>
    facts.sources
      .filter((figure) => figure.kind === kind)
      .toSorted((a, b) => Number(a.wider) - Number(b.wider) || (b.n ?? 0) - (a.n ?? 0))
      .flatMap((figure) => measured(figure)),
  );
}

/** The measure whose interval is known, else the average, else the median. */
function measured(figure: SourceFigure): Compared[] {
  const { mean, median } = figure;
  const [first, second] = figure.measure === "median" ? [median, mean] : [mean, median];
  const other = figure.measure === "median" ? "average" : "median";
  if (first !== null) return [{ figure, measure: figure.measure, value: first }];
  return second === null ? [] : [{ figure, measure: other, value: second }];
}

function sourceRow(input: CellInput, { figure, measure, value }: Compared): SourceRow {
  const { currency, low80, high80, source, kind, label, year, since, n } = figure;
  const content = input.sources.content(source);
  const years = formatYears(since ?? year, year);
  const banded = low80 !== null && high80 !== null && measure === figure.measure;
  const band = banded ? formatEstimate({ mean: value, low80, high80 }, currency) : null;
  return {
    kind,
    kindShown: kindWords[kind],
    label: `${occupationLabel(label)}, ${content?.name ?? source}, ${years}`,
    sizeShown: n === null ? "number not published" : formatCounted(n, ...sizeWords[kind]),
    measure,
    value,
    valueShown: formatMoney(value, currency),
    low80: banded ? low80 : null,
    high80: banded ? high80 : null,
    bandShown: band === null ? null : `${band.low} to ${band.high}`,
    headline: kind === leadingRecorded(input)?.kind,
    notes: [
      ...(figure.wider ? [words("sources.wider-row", {})] : []),
      ...(content?.concept ? [content.concept] : []),
    ],
    source,
  };
}

const sizeWords: Record<SourceFigure["kind"], [string, string]> = {
  advertised: ["posting", "postings"],
  "self-reported": ["answer", "answers"],
  official: ["job", "jobs"],
};

interface Pair {
  high: Compared;
  low: Compared;
  difference: number;
  sameMeasure: boolean;
}

/** Postings or answers too few to weigh; what offices publish is never. */
function isTooFew({ figure: { kind, n } }: Compared): boolean {
  return kind !== "official" && (n ?? 0) < postingsToSpeakOf;
}

/**
 * The highest and the lowest kind, on one measure where every kind has it. A kind is represented by
 * its first figure; a wider group is compared only where fewer than two other kinds are at hand, a
 * handful of postings only where that leaves one, and sentences then say what they are.
 */
function furthestApart(compared: readonly Compared[]): Pair | null {
  const enough = compared.filter((item) => !isTooFew(item));
  const choices = [enough.filter(({ figure }) => !figure.wider), enough, compared];
  const kinds = choices.map(firstOfEachKind).find(({ length }) => length > 1) ?? [];
  const common = onOneMeasure(kinds);
  const ordered = (common ?? kinds).toSorted((a, b) => a.value - b.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined || low === high) return null;
  return { high, low, difference: high.value / low.value - 1, sameMeasure: common !== null };
}

function firstOfEachKind(compared: readonly Compared[]): Compared[] {
  return kindOrder.flatMap((kind) => {
    const first = compared.find(({ figure }) => figure.kind === kind);
    return first === undefined ? [] : [first];
  });
}

function onOneMeasure(compared: readonly Compared[]): Compared[] | null {
  for (const measure of ["median", "average"] as const) {
    const found = compared.flatMap(({ figure }) => {
      const value = measure === "median" ? figure.median : figure.mean;
      return value === null ? [] : [{ figure, measure, value }];
    });
    if (found.length === compared.length) return found;
  }
  return null;
}

function differClaims(input: CellInput, compared: readonly Compared[], pair: Pair) {
  const { high, low, difference, sameMeasure } = pair;
  const { aRole, country } = cellWords(input);
  const name = ({ figure }: Compared) => kindWords[figure.kind].toLowerCase();
  // A wider group is no occupation that holds the role alone: its reason names it.
  const official = [high, low].find(({ figure }) => figure.kind === "official" && !figure.wider);
  const money = ({ figure, value, measure }: Compared) =>
    moneyFigure(`${figure.kind} ${measure}`, value, figure.currency, figure.n);
  const slots = {
    aRole,
    country,
    high: money(high),
    highKind: name(high),
    low: money(low),
    lowKind: name(low),
    difference: percentFigure("difference of the kinds", difference),
    occupation: official === undefined ? null : occupationLabel(official.figure.label),
  };
  const support = {
    sources: [high, low]
      .map(({ figure }) => input.sources.ref(figure.source))
      .filter((ref) => ref !== null),
    method: words("method.sources", {}),
  };
  return printable([
    sameMeasure
      ? claim("overview", "sources.differ", { ...slots, measure: high.measure }, support)
      : claim(
          "overview",
          "sources.differ-measure",
          { ...slots, highMeasure: high.measure, lowMeasure: low.measure },
          support,
        ),
    ...firstOfEachKind(compared)
      .filter(isTooFew)
      .map((few) => tooFewClaim(input, few)),
  ]);
}

function tooFewClaim(input: CellInput, { figure: { kind, n } }: Compared) {
  const support = recordedSupport(input, kind);
  const [what] = sizeWords[kind];
  const one = claim("overview", "sources.too-few-one", { what }, support, kind);
  const size = countFigure(`${kind} figures`, n ?? 0, ...sizeWords[kind]);
  return n === 1 ? one : claim("overview", "sources.too-few", { size }, support, kind);
}

function reasons(input: CellInput, compared: readonly Compared[], { high, low }: Pair): string[] {
  const { country } = cellWords(input);
  const kinds = new Set(compared.map(({ figure }) => figure.kind));
  const has = (first: SourceFigure["kind"], second: SourceFigure["kind"]) =>
    kinds.has(first) && kinds.has(second);
  const leading = leadingRecorded(input)?.kind;
  const found = [
    ...[high, low].map(({ figure: { wider, kind, label } }) =>
      wider
        ? words("sources.reason-wider", {
            label: occupationLabel(label),
            kind: kindWords[kind].toLowerCase(),
          })
        : null,
    ),
    has("advertised", "self-reported")
      ? words("sources.reason-advertised-self-reported", { country })
      : null,
    has("advertised", "official") ? words("sources.reason-advertised-official", { country }) : null,
    // With three kinds the two reasons above have said both halves of this one.
    has("self-reported", "official") && !kinds.has("advertised")
      ? words("sources.reason-self-reported-official", { country })
      : null,
    high.figure.year === low.figure.year
      ? null
      : words("sources.reason-years", {
          first: `${Math.min(high.figure.year, low.figure.year)}`,
          second: `${Math.max(high.figure.year, low.figure.year)}`,
        }),
    words(headlineReasons[leading ?? "official"], {}),
  ];
  return found.filter((reason) => reason !== null);
}

/** Why the headline is what it is; official pay never leads, so there the estimate does. */
const headlineReasons = {
  advertised: "sources.headline-advertised",
  "self-reported": "sources.headline-self-reported",
  official: "sources.headline-estimate",
} as const;
