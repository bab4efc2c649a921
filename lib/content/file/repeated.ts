/** The entries whose key an earlier entry already has, each with that earlier entry. */
export function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): { entry: T; first: T }[] {
  const seen = new Map<string, T>();
  const found: { entry: T; first: T }[] = [];
  for (const entry of entries) {
    const first = seen.get(keyOf(entry));
    if (first === undefined) seen.set(keyOf(entry), entry);
    else found.push({ entry, first });
  }
  return found;
}
