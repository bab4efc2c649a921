import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import type { SourceComparison, SourceRow } from "#lib/domain/source-comparison.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatCounted, formatPercent } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import { moneyFigure, percentFigure } from "../parts/figures.ts";
import { scaleOf } from "../parts/interval-bar.ts";
import { occupationLabel } from "../parts/occupation-label.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";

/** A source's figure with the measure that is shown for it. */
interface Compared {
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
        : words("sources.differ-rail", { difference: formatPercent(pair.difference) }),
    claims: pair === null ? [] : differClaims(input, pair),
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
  const { currency, low80, high80, source, kind, label, year, n } = figure;
  const name = input.sources.content(source)?.name ?? source;
  const banded = low80 !== null && high80 !== null && measure === figure.measure;
  const band = banded ? formatEstimate({ mean: value, low80, high80 }, currency) : null;
  return {
    kind,
    kindShown: kindWords[kind],
    label: `${occupationLabel(label)}, ${name}, ${year}`,
    sizeShown: n === null ? "number not published" : formatCounted(n, ...sizeWords[kind]),
    measure,
    value,
    valueShown: formatMoney(value, currency),
    low80: banded ? low80 : null,
    high80: banded ? high80 : null,
    bandShown: band === null ? null : `${band.low} to ${band.high}`,
    headline: kind === input.record.facts.recorded?.kind,
    caveats: [
      figure.concept,
      ...(figure.wider
        ? [
            words("sources.reason-wider", {
              label: occupationLabel(label),
              kind: kindWords[kind].toLowerCase(),
            }),
          ]
        : []),
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

/** Postings or answers from which a figure is worth a difference; official ones always are. */
const fewestToDiffer = 15;

/**
 * The highest and the lowest kind, on one measure where every kind has it. A kind is represented by
 * its first figure; wider groups and a handful of postings are shown and not compared.
 */
function furthestApart(compared: readonly Compared[]): Pair | null {
  const worth = compared.filter(
    ({ figure: { wider, kind, n } }) =>
      !wider && (kind === "official" || (n ?? 0) >= fewestToDiffer),
  );
  const kinds = firstOfEachKind(worth);
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

function differClaims(input: CellInput, { high, low, difference, sameMeasure }: Pair) {
  const { aRole, country } = cellWords(input);
  const name = ({ figure }: Compared) => kindWords[figure.kind].toLowerCase();
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
  ]);
}

function reasons(input: CellInput, compared: readonly Compared[], { high, low }: Pair): string[] {
  const { country } = cellWords(input);
  const kinds = new Set(compared.map(({ figure }) => figure.kind));
  const has = (first: SourceFigure["kind"], second: SourceFigure["kind"]) =>
    kinds.has(first) && kinds.has(second);
  const leading = input.record.facts.recorded?.kind;
  const found = [
    has("advertised", "self-reported")
      ? words("sources.reason-advertised-self-reported", { country })
      : null,
    has("advertised", "official") ? words("sources.reason-advertised-official", { country }) : null,
    has("self-reported", "official")
      ? words("sources.reason-self-reported-official", { country })
      : null,
    high.figure.year === low.figure.year
      ? null
      : words("sources.reason-years", {
          first: `${Math.min(high.figure.year, low.figure.year)}`,
          second: `${Math.max(high.figure.year, low.figure.year)}`,
        }),
    leading === undefined ? null : words(`sources.headline-${leading}`, {}),
  ];
  return found.filter((reason) => reason !== null);
}
