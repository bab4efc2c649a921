import { mean, sum } from "d3-array";
import type { Level } from "#lib/domain/level.ts";

/** One distinct advertised range in US dollars at the rates of the release, and how often it was posted. */
export interface PostedRange {
  level: Level;
  low: number;
  /** Equal to `low` where one pay point is known. */
  high: number;
  /** Pay points of one posting: 2, or 1 where the range had no partner. */
  points: 1 | 2;
  postings: number;
}

/** What a mean of pay points rests on. */
export interface PaySample {
  postings: number;
  payPoints: number;
  /** Plain mean of pay points, US dollars. */
  mean: number;
  /** Sum over postings of the squared relative distance of their midpoint from the mean. */
  squares: number;
  /** Postings after the design effect: repeats of one range count as one employer speaking once. */
  effective: number;
}

/**
 * Counts and moments of a set of postings. The effective number is Kish's (sum of counts squared over
 * sum of squared counts): Kish 1965, Survey Sampling, 8.2, with whole agreement inside a range.
 * @throws RangeError where there is no posting.
 */
export function summarise(ranges: readonly PostedRange[]): PaySample {
  const postings = sum(ranges, (range) => range.postings);
  const payPoints = sum(ranges, ({ points, postings }) => points * postings);
  if (postings === 0) throw new RangeError("no posting to summarise");
  const average =
    sum(ranges, (range) => midpoint(range) * range.points * range.postings) / payPoints;
  return {
    postings,
    payPoints,
    mean: average,
    squares: sum(ranges, (range) => range.postings * (midpoint(range) / average - 1) ** 2),
    effective: postings ** 2 / sum(ranges, (range) => range.postings ** 2),
  };
}

/** Middle of an advertised range. */
function midpoint({ low, high }: PostedRange): number {
  return mean([low, high]) ?? low;
}
