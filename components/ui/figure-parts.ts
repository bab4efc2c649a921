import type { PrintedFigure } from "#lib/domain/claim.ts";

/**
 * A sentence as words and figures in turn: pieces at even places are words (maybe empty), pieces at odd
 * places are figures.
 *
 * @param figures in the order of the text, each where it starts.
 */
export function figureParts(
  text: string,
  figures: readonly Pick<PrintedFigure, "start" | "shown">[],
): string[] {
  const parts: string[] = [];
  let wordsFrom = 0;
  for (const { start, shown } of figures) {
    const end = start + shown.length;
    parts.push(text.slice(wordsFrom, start), text.slice(start, end));
    wordsFrom = end;
  }
  return [...parts, text.slice(wordsFrom)];
}
