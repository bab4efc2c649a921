import type { Interval } from "#lib/domain/estimate.ts";
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

/** A difference whose interval does not hold zero. */
export function isClear({ low80, high80 }: Difference): boolean {
  return low80 > 0 || high80 < 0;
}
