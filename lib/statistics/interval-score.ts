/**
 * Interval score of one observation: the width of the interval and, for a miss, 2 / alpha times the
 * distance by which it missed; lower is better. Winkler 1972, JASA 67, 187-191; Gneiting and Raftery
 * 2007, JASA 102, 359-378.
 *
 * @param coverage nominal coverage of the interval, 0.8 for an 80% interval (alpha is 0.2).
 */
export function intervalScore(
  { low, high }: { low: number; high: number },
  actual: number,
  coverage: number,
): number {
  const penalty = 2 / (1 - coverage);
  const miss = Math.max(low - actual, actual - high, 0);
  return high - low + penalty * miss;
}
