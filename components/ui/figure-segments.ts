import type { Figure } from "#lib/domain/claim.ts";

/** A piece of a sentence: plain words, or the printed text of a figure. `start` is its offset. */
export type Segment = { start: number; text: string; isFigure: boolean };

const wordBefore = /[\p{L}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/**
 * Cuts a sentence at the printed texts of its figures. Where two figures could start at the same
 * place the longer one wins; "6" is not found inside "2026". A figure whose text does not occur is
 * left out: the tests of lib/reports fail on that.
 */
export function figureSegments(text: string, figures: Figure[]): Segment[] {
  const shown = figures.map((figure) => figure.shown).filter((part) => part !== "");
  const longestFirst = shown.sort((a, b) => b.length - a.length);
  const segments: Segment[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const found = longestFirst.find((part) => standsAt(text, part, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (at > plainFrom) segments.push(plain(text, plainFrom, at));
    segments.push({ start: at, text: found, isFigure: true });
    at += found.length;
    plainFrom = at;
  }
  if (plainFrom < text.length) segments.push(plain(text, plainFrom, text.length));
  return segments;
}

function plain(text: string, from: number, to: number): Segment {
  return { start: from, text: text.slice(from, to), isFigure: false };
}

function standsAt(text: string, part: string, at: number): boolean {
  if (!text.startsWith(part, at)) return false;
  const cutsBefore = wordBefore.test(text.slice(0, at)) && wordAfter.test(part);
  const cutsAfter = wordBefore.test(part) && wordAfter.test(text.slice(at + part.length));
  return !cutsBefore && !cutsAfter;
}
