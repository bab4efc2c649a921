import type { Place, PlaceIndex } from "./places.ts";
import type { Token } from "./read-query.ts";

/** The letters of states in which the city before them lies, by their place in the search: "ma" in "boston ma" is no medical assistant. */
export function statesAfterCities(
  tokens: readonly Token[],
  { byKey, longest }: PlaceIndex,
): ReadonlyMap<number, Place> {
  return new Map(
    tokens.flatMap(({ word }, at): [number, Place][] => {
      const states = byKey
        .get(word)
        ?.filter(({ code, kind }) => code !== null && kind === "region");
      if (!states?.length) return [];
      const cities = Array.from({ length: Math.min(longest, at) }, (_, words) =>
        tokens.slice(at - words - 1, at).map((before) => before.word),
      ).flatMap((name) => byKey.get(name.join(""))?.filter(({ kind }) => kind === "city") ?? []);
      const state = states.find(({ country, region }) =>
        cities.some((city) => city.country === country && city.region === region),
      );
      return state ? [[at, state]] : [];
    }),
  );
}
