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
