import type { CellPage } from "#lib/domain/cell-page.ts";
import { proseOf } from "./prose.ts";

const wordsInShingle = 5;

/** The 5-word shingles of a page's intelligence prose, signs and case left out. */
export function intelligenceShingles(page: CellPage): Set<string> {
  const words = proseOf(page, "intelligence")
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%$€£.,]+/u)
    .filter((word) => word !== "");
  const starts = words.slice(0, Math.max(0, words.length - wordsInShingle + 1));
  return new Set(starts.map((_, at) => words.slice(at, at + wordsInShingle).join(" ")));
}

/** Jaccard similarity of two sets: what they share over what they hold together. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The median of all pairs' similarity. */
export function medianSimilarity(pages: readonly ReadonlySet<string>[]): number {
  const values = pages.flatMap((page, index) =>
    pages.slice(index + 1).map((other) => jaccard(page, other)),
  );
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
