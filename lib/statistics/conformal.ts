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
