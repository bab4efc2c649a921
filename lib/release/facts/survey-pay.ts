import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { SurveyCell } from "#lib/domain/pay-cell.ts";
import { z80 } from "./clustered-mean.ts";

/** Pay of survey answers pooled over cells, amounts a year in one currency. */
export interface SurveyPay {
  n: number;
  mean: number;
  low80: number;
  high80: number;
  p10: number;
  p25: number;
  median: number;
  p75: number;
  p90: number;
}

/**
 * Pools survey cells by their number of answers. Means are lognormal, exp(m + v/2), and their 80%
 * interval is Cox's (Zhou and Gao 1997, Statistics in Medicine 16, 783-790): the variance of the log
 * of the mean is v/n + v²/(2(n - 1)). Percentiles are the weighted means of the cells' log
 * percentiles, exact for one cell.
 *
 * @returns null without cells.
 */
export function surveyPay(
  cells: readonly SurveyCell[],
  currency: Currency,
  rates: Rates,
): SurveyPay | null {
  const n = cells.reduce((total, cell) => total + cell.n, 0);
  if (n === 0) return null;
  const logRate = (cell: SurveyCell) => Math.log(convert(1, cell.currency, currency, rates));
  const weighted = (value: (cell: SurveyCell) => number) =>
    cells.reduce((total, cell) => total + (cell.n / n) * value(cell), 0);
  const meanOf = (cell: SurveyCell) =>
    Math.exp(cell.meanLog + cell.varianceLog / 2 + logRate(cell));
  const mean = weighted(meanOf);
  const variance = weighted(
    (cell) =>
      (cell.n / n) *
      (meanOf(cell) / mean) ** 2 *
      (cell.varianceLog / cell.n + cell.varianceLog ** 2 / (2 * (cell.n - 1))),
  );
  const spread = Math.exp(z80 * Math.sqrt(variance));
  const percentile = (index: 0 | 1 | 2 | 3 | 4) =>
    Math.exp(weighted((cell) => cell.percentilesLog[index] + logRate(cell)));
  return {
    n,
    mean,
    low80: mean / spread,
    high80: mean * spread,
    p10: percentile(0),
    p25: percentile(1),
    median: percentile(2),
    p75: percentile(3),
    p90: percentile(4),
  };
}
