import { errorFunction } from "simple-statistics";
import { normal50, normal80 } from "./normal.ts";

/** P10, P25, P50, P75 and P90 of a distribution, rising. */
export type Percentiles = readonly [number, number, number, number, number];

/** A part of a mixture. */
export interface MixturePart {
  /** Share of the mixture up to a constant, above zero. */
  weight: number;
  percentiles: Percentiles;
}

const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
/** Normal quantiles of `shares`. */
const scores: Percentiles = [-normal80, -normal50, 0, normal50, normal80];
/** Smallest distance between two percentiles, so that a distribution function has a slope everywhere. */
const smallestStep = 1e-9;
const bisections = 60;

/**
 * Percentiles of a mixture whose parts are known by five percentiles each: the points where the weighted mean
 * of their distribution functions reaches 10, 25, 50, 75 and 90%. Between its percentiles, and beyond the outer
 * ones, a part is taken as normal: its quantiles are linear in the normal score. Exact for one part.
 *
 * @throws RangeError where there is no part.
 */
export function mixturePercentiles(parts: readonly MixturePart[]): Percentiles {
  const [first] = parts;
  if (first === undefined) throw new RangeError("no distribution to mix");
  if (parts.length === 1) return first.percentiles;
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const below = (value: number) =>
    parts.reduce((sum, part) => sum + (part.weight / total) * shareBelow(part, value), 0);
  const knots = parts.flatMap(({ percentiles }) => [...percentiles]);
  const [low, high] = [Math.min(...knots), Math.max(...knots)];
  const quantile = (share: number) => {
    let [from, to] = [low, high];
    for (let step = 0; step < bisections; step++) {
      const middle = (from + to) / 2;
      if (below(middle) < share) from = middle;
      else to = middle;
    }
    return (from + to) / 2;
  };
  const [p10, p25, p50, p75, p90] = shares;
  return [quantile(p10), quantile(p25), quantile(p50), quantile(p75), quantile(p90)];
}

/** Distribution function of a part. */
function shareBelow({ percentiles }: MixturePart, value: number): number {
  const above = percentiles.findIndex((percentile) => percentile > value);
  const place = above === -1 ? percentiles.length - 1 : Math.max(above, 1);
  const at = (values: Percentiles, k: number) => values[k] ?? Number.NaN;
  const [from, to] = [at(percentiles, place - 1), at(percentiles, place)];
  const [scoreFrom, scoreTo] = [at(scores, place - 1), at(scores, place)];
  const slope = (scoreTo - scoreFrom) / Math.max(to - from, smallestStep);
  return normalShare(scoreFrom + slope * (value - from));
}

/** Standard normal distribution function. */
function normalShare(score: number): number {
  return (1 + errorFunction(score / Math.SQRT2)) / 2;
}
