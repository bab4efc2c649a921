import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { PayKind } from "#lib/domain/source.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import { parityOf } from "../parts/parity.ts";
import type { SeriesBook } from "../parts/series.ts";

/** Years that a country's newest price growth may lie behind the figures before it says nothing of them. */
const oldestPrices = 2;

/** A cell with its figures of the kind that is compared. */
export interface ComparedFigures {
  cell: ComparedCell;
  /** Level `all`. */
  estimate: Estimate;
  /** In rising order; empty where the kind knows none. */
  levels: Estimate[];
  projections: Projection[];
  /** Local money that buys what a dollar buys in the United States; null where it is not known. */
  parity: number | null;
  /** How fast consumer prices rose in the newest year, a fraction, and that year; null where it is not held. */
  prices: { growth: number; year: string } | null;
}

/**
 * Kinds of pay that all cells have: first those with evidence of every cell's own, among these one that leads all
 * pages, then the one whose least sure figure is surest. The first is compared where the reader chooses none.
 */
export function sharedKinds(cells: readonly ComparedCell[]): PayKind[] {
  return (["advertised", "self-reported", "official"] as const)
    .flatMap((kind) => {
      const figures = cells.flatMap((cell) => wholeOf(cell, kind) ?? []);
      if (figures.length < cells.length || figures.length === 0) return [];
      const modelled = figures.filter(({ ownWeight }) => ownWeight === 0).length;
      const leadsAll = cells.every(({ lead }) => lead === kind) ? 0 : 1;
      const leastSure = Math.max(...figures.map(({ seLog }) => seLog));
      return [{ kind, order: [modelled, leadsAll, leastSure] }];
    })
    .toSorted((a, b) => {
      const place = a.order.findIndex((value, at) => value !== b.order[at]);
      return place === -1 ? 0 : (a.order[place] ?? 0) - (b.order[place] ?? 0);
    })
    .map(({ kind }) => kind);
}

/** The cells' figures of one kind that all of them have. */
export function figuresOf(
  cells: readonly ComparedCell[],
  kind: PayKind,
  series: SeriesBook,
  referenceYear: number,
): ComparedFigures[] {
  return cells.flatMap((cell): ComparedFigures[] => {
    const estimate = wholeOf(cell, kind);
    if (estimate === null) return [];
    return [
      {
        cell,
        estimate,
        levels: cell.estimates.filter((one) => one.kind === kind && one.level !== "all"),
        projections: cell.projections.filter((one) => one.kind === kind),
        parity: parityOf(series, cell.country)?.value ?? null,
        prices: pricesOf(cell, series, referenceYear),
      },
    ];
  });
}

function wholeOf({ estimates }: ComparedCell, kind: PayKind): Estimate | null {
  return estimates.find((one) => one.kind === kind && one.level === "all") ?? null;
}

/** In dollars where a country's own rate is not held, its prices say nothing of the figure. */
function pricesOf(
  { country, estimates }: ComparedCell,
  series: SeriesBook,
  referenceYear: number,
): ComparedFigures["prices"] {
  if (estimates[0]?.currency === "USD" && country.code !== "US") return null;
  const newest = series("consumer-price-growth", country.code)?.points.at(-1);
  if (newest === undefined || Number(newest.period) < referenceYear - oldestPrices) return null;
  return { growth: newest.value, year: newest.period };
}
