/**
 * Edits between two words: letters added, dropped, changed, or two neighbours swapped (optimal string
 * alignment, Boytsov 2011). More than `most` are not counted out: then `most + 1`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}

/**
 * Edits that a word of this length may be away from what was meant; 0 for short words, where any
 * neighbour is a guess, and for words with digits, which mean themselves.
 */
export function editsAllowed(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  const length = [...word].length;
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * Which letters a word holds, in the lower 32 bits, and which of them more than once, in the upper: an edit changes two of these bits at
 * most, so words that differ in more are not looked at. Letters of all alphabets share the bits.
 */
export function lettersOf(word: string): bigint {
  let once = 0;
  let twice = 0;
  for (const letter of word) {
    const bit = 1 << ((letter.codePointAt(0) ?? 0) % 32);
    twice |= once & bit;
    once |= bit;
  }
  return BigInt.asIntN(64, (BigInt(twice >>> 0) << 32n) | BigInt(once >>> 0));
}

const latin = [..."abcdefghijklmnopqrstuvwxyz"];
/** Other scripts that people type letter by letter. */
const others = [
  { script: /^\p{Script=Cyrillic}+$/u, letters: [..."абвгдежзиклмнопрстуфхцчшщъыьэюяіє"] },
  { script: /^\p{Script=Greek}+$/u, letters: [..."αβγδεζηθικλμνξοπρστυφχψως"] },
];

/**
 * The words one edit away from one: two neighbours swapped; and of a word that may be mended, every letter dropped,
 * changed or added (Norvig 2007, "How to write a spelling corrector"). Most slips are one edit, and some hundred words are looked up
 * by key sooner than the likeness of one is weighed.
 */
export function editsOf(word: string): string[] {
  const letters = [...word];
  const cut = (at: number) =>
    [
      letters.slice(0, at).join(""),
      letters.slice(at).join(""),
      letters.slice(at + 1).join(""),
    ] as const;
  const edited = letters.slice(1).map((letter, at) => {
    const [before] = cut(at);
    return `${before}${letter}${letters[at] ?? ""}${letters.slice(at + 2).join("")}`;
  });
  if (editsAllowed(word) > 0) {
    const alphabet = others.find(({ script }) => script.test(word))?.letters ?? latin;
    for (let at = 0; at <= letters.length; at++) {
      const [before, from, after] = cut(at);
      if (at < letters.length) edited.push(before + after);
      for (const letter of alphabet) edited.push(before + letter + from, before + letter + after);
    }
  }
  return [...new Set(edited)].filter((variant) => variant !== word);
}

/** A known word that a mistyped one may mean. */
export interface Spelling {
  word: string;
  edits: number;
}

/**
 * The known words that a mistyped one may mean, the fewest edits first, then the more common. People
 * rarely miss a word's first letter: it counts as an edit of its own.
 */
export function spellings(
  typed: string,
  known: readonly { word: string; uses: number }[],
): Spelling[] {
  const most = editsAllowed(typed);
  if (most === 0) return [];
  return known
    .flatMap(({ word, uses }) => {
      const apart = word[0] === typed[0] ? 0 : 1;
      const edits = editsBetween(typed, word, most) + apart;
      return edits <= Math.min(most, editsAllowed(word)) ? [{ word, uses, edits }] : [];
    })
    .toSorted((a, b) => a.edits - b.edits || b.uses - a.uses)
    .map(({ word, edits }) => ({ word, edits }));
}

/** Letters of a word that is long enough to be known with a typing mistake wherever it stands. */
const surelySpelled = 6;

/**
 * Whether a word is surely a place with a slip, though no role stands beside it: "hello" is not Hellas, but "Itlay" is
 * Italy.
 */
export function isPlainSlip(typed: string, meant: string): boolean {
  const isSwap = [...typed].toSorted().join("") === [...meant].toSorted().join("");
  return typed === meant || isSwap || typed.length >= surelySpelled;
}
