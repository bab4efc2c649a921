import type { Hit } from "./interpret.ts";

/** A word in the names of roles. */
export interface WordHit {
  word: string;
  role: string;
  /** The share of the name that the word makes, by the name's weight: 0 to 1. */
  share: number;
}

/** Where terms are kept. Answers only for roles that have pages. */
export interface TermLookup {
  /** Roles by the key of a term. */
  terms: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Hit[]>>;
  /** Roles whose names hold a word. */
  words: (words: readonly string[]) => Promise<readonly WordHit[]>;
  /** Known words that mistyped ones may mean, by those; the variants are looked for first. */
  near: (
    asked: readonly {
      typed: string;
      letters: bigint;
      variants: readonly string[];
      edits: number;
    }[],
  ) => Promise<ReadonlyMap<string, readonly { word: string; uses: number }[]>>;
  /** How many roles there are. */
  roleCount: () => Promise<number>;
}
