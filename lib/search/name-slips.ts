import type { Interpretation } from "./interpret.ts";
import { runsAround } from "./place-slips.ts";
import { initialsOf } from "./places.ts";
import type { Token } from "./read-query.ts";
import { editsAllowed, editsBetween, editsOf, lettersOf } from "./spelling.ts";
import type { TermLookup } from "./term-lookup.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Names of so many letters may hold one slip in all their words together, and two; shorter ones are near too many others. */
const letters = { forOne: 8, forTwo: 16 };
const mostTried = 4;
/** Of fewer letters every word is near: an "AI consultant" is none in A&E. */
const fewestLetters = 3;

/**
 * The words of a search with a mistyped name of several words mended as a whole: "home health aid", where "aid" is a word too and
 * too short to be mended alone. One of the words at least says nothing else. Null where no such name is known.
 */
export async function nameOfSeveralWords(
  tokens: readonly Token[],
  { left, inPlaces }: Pick<Interpretation, "left" | "inPlaces">,
  near: TermLookup["near"],
  { short }: Pick<Vocabulary, "short">,
): Promise<Token[] | null> {
  const runs = left
    .filter((at) => !inPlaces.has(at))
    .flatMap((at) => runsAround(tokens, at))
    .map((run) => ({ ...run, typed: run.words.join("") }))
    .filter(({ typed }) => slipsAllowed(typed) > 0)
    .filter(({ typed }, at, all) => all.findIndex((other) => other.typed === typed) === at)
    .toSorted((a, b) => b.words.length - a.words.length)
    .slice(0, mostTried);
  if (runs.length === 0) return null;
  const known = await near(
    runs.map(({ typed }) => ({
      typed,
      letters: lettersOf(typed),
      variants: editsOf(typed),
      edits: slipsAllowed(typed),
    })),
  );
  const [best] = runs
    .flatMap(({ from, words, typed }) =>
      (known.get(typed) ?? []).flatMap(({ word, uses }) => {
        const edits = editsBetween(typed, word, slipsAllowed(typed));
        const parts = inParts(word, words);
        // As in places: people rarely miss a word's first letter.
        const beginsAlike = initialsOf(parts) === initialsOf(words);
        const isSlip = words.every(
          (each, at) => each === parts[at] || (each.length >= fewestLetters && !short.has(each)),
        );
        return edits <= slipsAllowed(typed) && beginsAlike && isSlip
          ? [{ from, parts, uses, edits }]
          : [];
      }),
    )
    .toSorted((a, b) => b.parts.length - a.parts.length || a.edits - b.edits || b.uses - a.uses);
  if (best === undefined) return null;
  return tokens.map((token, at) => {
    const word = best.parts[at - best.from];
    return word === undefined || word === token.word ? token : { ...token, word, typed: word };
  });
}

function slipsAllowed(typed: string): number {
  if (editsAllowed(typed) === 0 || typed.length < letters.forOne) return 0;
  return typed.length < letters.forTwo ? 1 : 2;
}

/** A name that is known as one word, in parts as like as can be to the words that were typed. */
function inParts(name: string, [first = "", ...rest]: readonly string[]): string[] {
  if (rest.length === 0) return [name];
  const [best] = [-2, -1, 0, 1, 2]
    .map((more) => first.length + more)
    .filter((end) => end > 0 && end < name.length)
    .map((end) => {
      const parts = [name.slice(0, end), ...inParts(name.slice(end), rest)];
      const edits = [first, ...rest].map((word, at) => {
        const part = parts[at] ?? "";
        return editsBetween(word, part, 4) + (part[0] === word[0] ? 0 : 1);
      });
      return { parts, edits: edits.reduce((sum, each) => sum + each, 0) };
    })
    .toSorted((a, b) => a.edits - b.edits);
  return best?.parts ?? [name];
}
