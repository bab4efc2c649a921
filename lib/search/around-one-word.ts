import { type Hit, interpret, keysOf, spansOf } from "./interpret.ts";
import type { PlaceIndex } from "./places.ts";
import type { Token } from "./read-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Names of so few words stand around none. */
const fewestWords = 3;
const mostTried = 4;

/**
 * The roles whose names stand in a search around one word that tells more: "high school math teacher". Each counts by the
 * share of the words that its name makes.
 */
export async function rolesAroundOneWord(
  tokens: readonly Token[],
  lookup: { terms: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Hit[]>> },
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Hit[]> {
  const said = tokens.flatMap(({ mark }, at) => (mark === null ? [at] : []));
  if (said.length < fewestWords) return [];
  const tries = said.slice(1, -1).slice(0, mostTried);
  const without = tries.map((inner) => {
    const kept = tokens.filter((_, at) => at !== inner);
    return { kept, spans: spansOf(kept, vocabulary, true) };
  });
  const hits = await lookup.terms(without.flatMap(({ spans }) => keysOf(spans)));
  return without.flatMap(({ kept, spans }) => {
    const { roles, left, named } = interpret(kept, spans, hits, places);
    if (left.length > 0 || named < fewestWords - 1) return [];
    return roles.map(({ role, weight }) => ({ role, weight: (weight * named) / (named + 1) }));
  });
}
