/** A value with its weight, usually the inverse of its variance. */
export interface Weighted {
  value: number;
  weight: number;
}

/**
 * Isotonic regression: the nearest never-falling sequence, by weighted least squares. Neighbours that
 * fall are pooled into their weighted mean (pool adjacent violators).
 * Barlow, Bartholomew, Bremner and Brunk 1972, Statistical Inference under Order Restrictions, 1.2.
 */
export function isotonic(points: readonly Weighted[]): number[] {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const { value, weight } of points) {
    let pool = { value, weight, size: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.value > pool.value;
      last = pools.at(-1)
    ) {
      pools.pop();
      const total = last.weight + pool.weight;
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / total,
        weight: total,
        size: last.size + pool.size,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, size }) => new Array<number>(size).fill(value));
}
