/** How often each key occurs, in the order of first occurrence; `weight` counts an item more than once. */
export function countBy<T, K>(
  items: Iterable<T>,
  key: (item: T) => K,
  weight: (item: T) => number = () => 1,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const at = key(item);
    counts.set(at, (counts.get(at) ?? 0) + weight(item));
  }
  return counts;
}
