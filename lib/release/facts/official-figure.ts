import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { otherCurrencies } from "./other-currencies.ts";

/**
 * A statistical office's newest figure for the role's occupation, in `currency` a year. Its interval is the
 * one that the published error gives: of the average where that error is known, else of the median;
 * null where the office publishes none.
 *
 * @param cells of one source, role and country, inside the window; regions are left out.
 * @returns null where no mean or median is published.
 */
export function officialFigure(
  cells: readonly OfficialCell[],
  wider: boolean,
  currency: Currency,
  rates: Rates,
): SourceFigure | null {
  const [cell] = cells
    .filter(({ region, mean, p50 }) => region === null && (mean ?? p50) !== null)
    .toSorted((a, b) => b.year - a.year);
  if (cell === undefined) return null;
  const rate = convert(1, cell.currency, currency, rates);
  const converted = (amount: number | null) => (amount === null ? null : amount * rate);
  const ofMean = cell.mean !== null && (cell.meanError !== null || cell.medianError === null);
  const figure = converted(ofMean ? cell.mean : cell.p50);
  const error = ofMean ? cell.meanError : cell.medianError;
  const bound = (side: 1 | -1) =>
    figure === null || error === null ? null : figure * (1 + side * normal80 * error);
  return {
    source: cell.source,
    kind: "official",
    label: cell.title,
    year: cell.year,
    since: cell.year,
    currency,
    convertedFrom: otherCurrencies([cell], currency),
    mean: converted(cell.mean),
    median: converted(cell.p50),
    measure: ofMean ? "average" : "median",
    low80: bound(-1),
    high80: bound(1),
    n: cell.jobs,
    wider,
  };
}
