import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import type { CellInput } from "./cell-input.ts";

/** A source's figure with the measure that is shown for it. */
export interface Compared {
  figure: SourceFigure;
  measure: "average" | "median";
  value: number;
}

const kindOrder = ["advertised", "self-reported", "official"] as const;

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

/** The highest and the lowest kind, and how far the one stands above the other, a fraction. */
export interface Pair {
  high: Compared;
  low: Compared;
  difference: number;
  sameMeasure: boolean;
}

/** Postings or answers too few to weigh; what offices publish is never. */
export function isTooFew({ figure: { kind, n } }: Compared): boolean {
  return kind !== "official" && (n ?? 0) < postingsToSpeakOf;
}

/**
 * The highest and the lowest kind, on one measure where every kind has it. A kind is represented by
 * its first figure; a wider group is compared only where fewer than two other kinds are at hand, a
 * handful of postings only where that leaves one, and sentences then say what they are.
 */
export function furthestApart(compared: readonly Compared[]): Pair | null {
  const enough = compared.filter((item) => !isTooFew(item));
  const choices = [enough.filter(({ figure }) => !figure.wider), enough, compared];
  const kinds = choices.map(firstOfEachKind).find(({ length }) => length > 1) ?? [];
  const common = onOneMeasure(kinds);
  const ordered = (common ?? kinds).toSorted((a, b) => a.value - b.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined || low === high) return null;
  return { high, low, difference: high.value / low.value - 1, sameMeasure: common !== null };
}

/** The figure that represents each kind: its first. */
export function firstOfEachKind(compared: readonly Compared[]): Compared[] {
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
