/** A value and how many cases have it. */
export interface Counted {
  value: number;
  count: number;
}

/**
 * Quantile of values that stand for several cases each: type 7 of Hyndman and Fan 1996 (American
 * Statistician 50, 361-365) on the cases written out.
 * @throws RangeError where there is no case.
 */
export function countedQuantile(cases: readonly Counted[], p: number): number {
  const sorted = cases.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const last = sorted.at(-1);
  if (last === undefined) throw new RangeError("no case to take a quantile of");
  const place = p * (total - 1);
  const below = valueAt(sorted, Math.floor(place)) ?? last.value;
  const above = valueAt(sorted, Math.ceil(place)) ?? last.value;
  return below + (place - Math.floor(place)) * (above - below);
}

/** Value of the case numbered `place` from 0. */
function valueAt(sorted: readonly Counted[], place: number): number | undefined {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (place < passed) return value;
  }
  return undefined;
}
