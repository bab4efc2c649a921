import { type Word, wordsOf } from "./normalize.ts";
import { takePay } from "./pay.ts";
import type { Mark, Vocabulary } from "./vocabulary.ts";

/** Longer searches are cut: nobody types more on purpose. */
const longestQuery = 100;
const mostWords = 24;

/** A word of a search. `mark` is null where it may name a role or a place. */
export interface Token extends Word {
  mark: Mark | null;
}

/** A search, read. */
export interface Reading {
  tokens: Token[];
  /** The amount as typed; null where none is named. */
  pay: string | null;
  /** Whether two things are set beside each other. */
  compares: boolean;
}

/** What was typed, as one line of at most `longestQuery` characters, without signs that no keyboard has. */
export function cleanQuery(typed: string): string {
  const line = typed.replace(/[\p{Cc}\p{Cs}\p{Co}]+/gu, " ").trim();
  return [...line].slice(0, longestQuery).join("").trim();
}

/** Reads a search: its words, which of them only stand around a name, and the pay. */
export function readQuery(typed: string, vocabulary: Vocabulary): Reading {
  const { rest, pay } = takePay(cleanQuery(typed));
  const tokens = wordsOf(rest)
    .slice(0, mostWords)
    .map((word): Token => ({ ...word, mark: isNumber(word.word) ? { part: "filler" } : null }));
  let at = 0;
  while (at < tokens.length) {
    const found = longestMark(tokens, at, vocabulary);
    for (let index = at; index < at + found.length; index++) {
      const token = tokens[index];
      if (token) token.mark = found.mark;
    }
    at += Math.max(1, found.length);
  }
  const compares = tokens.some(({ mark }) => mark?.part === "comparison");
  return { tokens, pay, compares };
}

/** A number alone says nothing of a job, but stands in the names of some: "911 operator". */
function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function longestMark(
  tokens: readonly Token[],
  at: number,
  { marks, longest }: Vocabulary,
): { mark: Mark | null; length: number } {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const key = tokens
      .slice(at, at + length)
      .map(({ word }) => word)
      .join("");
    const mark = marks.get(key);
    if (mark) return { mark, length };
  }
  return { mark: null, length: 0 };
}
