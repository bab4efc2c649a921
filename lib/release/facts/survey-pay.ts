import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { SurveyCell } from "#lib/domain/pay-cell.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { lognormalMean } from "#lib/statistics/lognormal-mean.ts";
import { mixturePercentiles } from "#lib/statistics/mixture-percentiles.ts";
import { student80 } from "#lib/statistics/student.ts";

/** Exchange rates of a data year, or those nearest to it that are held: money is converted at its own year's rate. */
export type RatesOf = (year: number) => Rates;

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
 * of the mean is v/n + v²/(2(n - 1)), with the t quantile of n - 1 degrees of freedom. Percentiles are those of the mixture of the cells. Average and percentiles are rounded
 * to what that interval supports: answers of 40 people do not tell pay to the unit.
 *
 * @returns null without cells.
 */
export function surveyPay(
  cells: readonly SurveyCell[],
  currency: Currency,
  ratesOf: RatesOf,
): SurveyPay | null {
  if (cells.length === 0) return null;
  const logRate = (cell: SurveyCell) =>
    Math.log(convert(1, cell.currency, currency, ratesOf(cell.year)));
  const { n, mean, variance } = lognormalMean(
    cells.map((cell) => ({ ...cell, meanLog: cell.meanLog + logRate(cell) })),
  );
  const spread = Math.exp(student80(n - 1) * Math.sqrt(variance));
  const mixed = mixturePercentiles(
    cells.map((cell) => {
      const [a, b, c, d, e] = cell.percentilesLog;
      const shift = logRate(cell);
      return {
        weight: cell.n,
        percentiles: [a + shift, b + shift, c + shift, d + shift, e + shift] as const,
      };
    }),
  );
  const [low80, high80] = [mean / spread, mean * spread];
  const step = supportedStep(low80, high80);
  const rounded = (amount: number) => toStep(amount, step);
  const at = (log: number) => rounded(Math.exp(log));
  const [p10, p25, p50, p75, p90] = mixed;
  return {
    n,
    mean: rounded(mean),
    low80,
    high80,
    p10: at(p10),
    p25: at(p25),
    median: at(p50),
    p75: at(p75),
    p90: at(p90),
  };
}
