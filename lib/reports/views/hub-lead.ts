import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { barFigure } from "../parts/cell-row.ts";

/** The highest and the lowest estimate of a list of cells, as sentences name them. */
export interface Extremes {
  first: { name: string; pay: string };
  last: { name: string; pay: string };
}

/** Null under two cells: then there is nothing to set apart. */
export function extremes(
  cells: readonly CellSummary[],
  nameOf: (cell: CellSummary) => string,
  currency: Currency,
  release: ReleaseIdentity,
): Extremes | null {
  const ranked = cells
    .map((cell) => ({ cell, figure: barFigure(cell, currency, release) }))
    .toSorted((a, b) => b.figure.mean - a.figure.mean);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const described = ({ cell, figure }: typeof first) => ({
    name: nameOf(cell),
    pay: formatEstimate(figure, currency).mean,
  });
  return { first: described(first), last: described(last) };
}
