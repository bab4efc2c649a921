/** Edit distance: how many letters must be added, dropped or changed (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The known word closest in spelling, to suggest for a mistyped one; null where nothing is known.
 *
 * @param most edits that still make it close; null where every known word is further away.
 */
export function nearestWord(
  word: string,
  known: readonly string[],
  most = Number.POSITIVE_INFINITY,
): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = distance(word, candidate);
    if (edits <= most && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
