import type { Percentiles } from "./mixture-percentiles.ts";
import { normal50, normal80, normalDistribution } from "./normal.ts";

/** Normal quantiles of P10, P25, P50, P75 and P90. */
const scores: Percentiles = [-normal80, -normal50, 0, normal50, normal80];

/**
 * Log of the average of a distribution that is known by five percentiles of logs. Between them, and beyond the outer ones, it
 * is taken as normal: its quantiles are linear in the normal score.
 */
export function logMeanOf(percentiles: Percentiles): number {
  const [p10, p25, p50, p75, p90] = percentiles;
  const [s10, s25, s50, s75, s90] = scores;
  const parts = [
    part([Number.NEGATIVE_INFINITY, s25], [s10, p10], [s25, p25]),
    part([s25, s50], [s25, p25], [s50, p50]),
    part([s50, s75], [s50, p50], [s75, p75]),
    part([s75, Number.POSITIVE_INFINITY], [s75, p75], [s90, p90]),
  ];
  return Math.log(parts.reduce((sum, one) => sum + one, 0));
}

type Point = readonly [score: number, log: number];

/** What the part between two scores adds to the average, its quantiles on the line through two points. */
function part(
  [from, to]: readonly [number, number],
  [scoreA, a]: Point,
  [scoreB, b]: Point,
): number {
  const slope = (b - a) / (scoreB - scoreA);
  const share = normalDistribution(to - slope) - normalDistribution(from - slope);
  return Math.exp(a - slope * scoreA + slope ** 2 / 2) * share;
}
