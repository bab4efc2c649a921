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
}

/** Makes the index. Earlier entries come first where two places share a name. */
export function makePlaceIndex(
  places: readonly { place: Place; names: readonly string[] }[],
): PlaceIndex {
  const byKey = new Map<string, Place[]>();
  const words = new Map<string, { word: string; uses: number }[]>();
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
      }
    }
  }
  return { byKey, longest, words };
}
