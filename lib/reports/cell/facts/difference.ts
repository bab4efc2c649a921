import type { Estimate, Interval } from "#lib/domain/estimate.ts";
import { normal80 } from "#lib/statistics/normal.ts";

/** A relative difference with its 80% interval, as fractions. */
export type Difference = { difference: number } & Interval;

/**
 * How far one estimate stands above another: the ratio of their means less one. The standard errors
 * of the logs are added as if independent; estimates of neighbours err together, so the interval is
 * wide rather than narrow.
 */
export function differenceOf(
  upper: { mean: number; seLog: number },
  lower: { mean: number; seLog: number },
): Difference {
  const log = Math.log(upper.mean / lower.mean);
  const half = normal80 * Math.hypot(upper.seLog, lower.seLog);
  return {
    difference: Math.expm1(log),
    low80: Math.expm1(log - half),
    high80: Math.expm1(log + half),
  };
}

/**
 * How far one page's estimate stands above another's, each as sure as its printed band says it is: what may lie between
 * a source and all pay, and the years since, are of each page on its own (decision 0235).
 */
export function differenceOfPages(upper: Printed, lower: Printed): Difference {
  return differenceOf(asPrinted(upper), asPrinted(lower));
}

type Printed = Pick<Estimate, "mean" | "high80">;

function asPrinted({ mean, high80 }: Printed) {
  return { mean, seLog: Math.log(high80 / mean) / normal80 };
}

/** A difference whose interval does not hold zero. */
export function isClear({ low80, high80 }: Difference): boolean {
  return low80 > 0 || high80 < 0;
}
