/**
 * Half width of a split conformal band: the smallest score that at least `coverage` of the scores,
 * counted as one more than there are, do not exceed. Lei, G'Sell, Rinaldo, Tibshirani and Wasserman
 * 2018, JASA 113, 1094-1111.
 *
 * @param scores absolute errors, in whatever unit the band is drawn in.
 * @returns infinity where there are too few scores for the coverage.
 */
export function conformalQuantile(scores: readonly number[], coverage: number): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const place = Math.ceil((sorted.length + 1) * coverage);
  return sorted[place - 1] ?? Number.POSITIVE_INFINITY;
}

/** Bands are drawn for a rate of misses between these. */
const bounds = [0.01, 0.6] as const;

/**
 * The rate of misses to draw the next band for, so that bands which held too often become narrower and bands
 * which held too seldom wider. Gibbs and Candès 2021, Advances in Neural Information Processing Systems 34,
 * 1660-1672; their step is one observation, here it is the share that missed of a year's.
 *
 * @param rate the rate that the last band was drawn for.
 * @param nominal the rate that is meant, 0.2 for an 80% band.
 * @param missed the share that the last band missed.
 * @param gain the part of the difference that the next band makes up for, 0 for none.
 */
export function adaptiveMissRate(
  rate: number,
  { nominal, missed, gain }: { nominal: number; missed: number; gain: number },
): number {
  const [least, most] = bounds;
  return Math.min(Math.max(rate + gain * (nominal - missed), least), most);
}
