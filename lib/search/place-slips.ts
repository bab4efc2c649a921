import type { Interpretation } from "./interpret.ts";
import { initialsOf, type PlaceIndex } from "./places.ts";
import type { Token } from "./read-query.ts";
import { editsAllowed, editsBetween } from "./spelling.ts";

/** Slips that the name of a place may hold in all its words together. */
const mostSlips = 2;

/**
 * The words of a search with a mistyped place of several words mended: "united kindom", "new zeland". Its words begin as the
 * place's do, and one of them at least says nothing else. Null where none is.
 */
export function placeOfSeveralWords(
  tokens: readonly Token[],
  { left }: Pick<Interpretation, "left">,
  { severalWords }: Pick<PlaceIndex, "severalWords">,
): Token[] | null {
  const [best] = left
    .flatMap((at) => runsAround(tokens, at))
    .flatMap(({ from, words }) => {
      const typed = words.join("");
      const most = Math.min(editsAllowed(typed), mostSlips);
      return (severalWords.get(initialsOf(words)) ?? []).flatMap((place) => {
        const edits = editsBetween(typed, place.words.join(""), most);
        return edits > 0 && edits <= most ? [{ from, edits, ...place }] : [];
      });
    })
    .toSorted((a, b) => a.edits - b.edits || b.uses - a.uses);
  if (best === undefined) return null;
  return tokens.map((token, at) => {
    const word = best.words[at - best.from];
    return word === undefined || word === token.word ? token : { ...token, word, typed: word };
  });
}

/** The runs of two and three words that hold one. */
export function runsAround(
  tokens: readonly Token[],
  at: number,
): { from: number; words: readonly string[] }[] {
  return [2, 3].flatMap((size) =>
    Array.from({ length: size }, (_, before) => at - before)
      .filter((from) => from >= 0 && from + size <= tokens.length)
      .map((from) => ({ from, words: tokens.slice(from, from + size).map(({ word }) => word) })),
  );
}
