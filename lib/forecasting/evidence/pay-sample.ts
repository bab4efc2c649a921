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
  /** The employer as a hash, where the source tells it. */
  employer?: string | undefined;
}

/** What a mean of pay points rests on. */
export interface PaySample {
  postings: number;
  payPoints: number;
  /** Plain mean of pay points, US dollars. */
  mean: number;
  /** Sum over postings of the squared relative distance of their midpoint from the mean. */
  squares: number;
  /** Postings after the design effect: one employer, or one range where no employer is told, speaks once. */
  effective: number;
}

/**
 * Counts and moments of a set of postings. The effective number is Kish's (sum of counts squared over
 * sum of squared counts): Kish 1965, Survey Sampling, 8.2, with whole agreement inside a range or employer.
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
    effective: postings ** 2 / sum(voices(ranges), (count) => count ** 2),
  };
}

/** How many postings each employer has, and each range of nobody known. */
function voices(ranges: readonly PostedRange[]): number[] {
  const alone = ranges.filter(({ employer }) => employer === undefined);
  const employers = Map.groupBy(
    ranges.filter(({ employer }) => employer !== undefined),
    ({ employer }) => employer,
  );
  return [
    ...alone.map(({ postings }) => postings),
    ...[...employers.values()].map((own) => sum(own, ({ postings }) => postings)),
  ];
}

/** Middle of an advertised range. */
function midpoint({ low, high }: PostedRange): number {
  return mean([low, high]) ?? low;
}
