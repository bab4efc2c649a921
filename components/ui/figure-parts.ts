import type { Figure } from "#lib/domain/claim.ts";

const wordBefore = /[\p{L}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/**
 * Cuts a sentence at the printed texts of its figures into words and figures in turn: pieces at even
 * places are words (maybe empty), pieces at odd places are figures. Where two figures could start at
 * the same place the longer one wins; "6" is not found inside "2026". A figure whose text does not
 * occur is left out: the tests of lib/reports fail on that.
 */
export function figureParts(text: string, figures: Figure[]): string[] {
  const shown = figures.map((figure) => figure.shown).filter((part) => part !== "");
  const longestFirst = shown.sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  let wordsFrom = 0;
  let at = 0;
  while (at < text.length) {
    const found = longestFirst.find((part) => standsAt(text, part, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    parts.push(text.slice(wordsFrom, at), found);
    at += found.length;
    wordsFrom = at;
  }
  parts.push(text.slice(wordsFrom));
  return parts;
}

function standsAt(text: string, part: string, at: number): boolean {
  if (!text.startsWith(part, at)) return false;
  const cutsBefore = wordBefore.test(text.slice(0, at)) && wordAfter.test(part);
  const cutsAfter = wordBefore.test(part) && wordAfter.test(text.slice(at + part.length));
  return !cutsBefore && !cutsAfter;
}
