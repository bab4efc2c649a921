import { searchWords } from "./normalize.ts";

/** A place that searches name, and the country that answers for it. */
export interface Place {
  /** ISO 3166 alpha-2. */
  country: string;
  /** The state, province or land, as pages call it: "California"; null for a whole country. */
  region: string | null;
  kind: "country" | "region" | "city";
  /** As people call it: "San Francisco". */
  name: string;
  /** Whether it is a code ("UK"), which counts only at the end of a search or alone. */
  code: "any" | "capitals" | null;
}

/** Places by the key of each of their names, the likeliest first. */
export interface PlaceIndex {
  byKey: ReadonlyMap<string, readonly Place[]>;
  /** Words of the longest name. */
  longest: number;
  /** Names of one word, to mend typing mistakes, by their first letter. */
  words: ReadonlyMap<string, readonly { word: string; uses: number }[]>;
  /** Names of two and three words, to mend typing mistakes, by the first letters of these. */
  severalWords: ReadonlyMap<string, readonly { words: readonly string[]; uses: number }[]>;
}

/** What of a name is mended word by word and what as a whole. */
const mostWordsMended = 3;

/** Makes the index. Earlier entries come first where two places share a name. */
export function makePlaceIndex(
  places: readonly { place: Place; names: readonly string[] }[],
): PlaceIndex {
  const byKey = new Map<string, Place[]>();
  const words = new Map<string, { word: string; uses: number }[]>();
  const severalWords = new Map<string, { words: readonly string[]; uses: number }[]>();
  let longest = 1;
  for (const { place, names } of places) {
    for (const name of names) {
      const parts = searchWords(name);
      const key = parts.join("");
      if (key === "") continue;
      longest = Math.max(longest, parts.length);
      const held = byKey.get(key) ?? [];
      if (held.some(({ country, region }) => country === place.country && region === place.region))
        continue;
      byKey.set(key, [...held, place]);
      const [first = ""] = key;
      if (place.code === null && held.length === 0) {
        const uses = place.kind === "country" ? 3 : place.kind === "region" ? 2 : 1;
        words.set(first, [...(words.get(first) ?? []), { word: key, uses }]);
        if (parts.length > 1 && parts.length <= mostWordsMended) {
          const initials = initialsOf(parts);
          const others = severalWords.get(initials) ?? [];
          severalWords.set(initials, [...others, { words: parts, uses }]);
        }
      }
    }
  }
  return { byKey, longest, words, severalWords };
}

/** The first letters of the words of a name. */
export function initialsOf(words: readonly string[]): string {
  return words.map(([first = ""]) => first).join("");
}
