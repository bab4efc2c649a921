/** A copy of an answer without what stands under these keys, at any depth: descriptions and persons are not kept. */
export function withoutKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutKeys(item, keys));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, held]) => [key, withoutKeys(held, keys)]),
  );
}
