import type { Interpretation } from "./interpret.ts";
import type { Token } from "./read-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Whether a search surely asks for no pay that is known: it names what no source prices and nothing beside it ("youtuber"), or holds a
 * word that asks something of other sites and stands in no name of a role ("tickets", but not that of a "ticket seller").
 */
export function asksForNoJob(
  tokens: readonly Token[],
  { left, inPlaces }: Pick<Interpretation, "left" | "inPlaces">,
  { elsewhere, unpriced }: Pick<Vocabulary, "elsewhere" | "unpriced">,
): boolean {
  const said = tokens.filter(({ mark }, at) => mark === null && !inPlaces.has(at));
  const isUnpriced = said.length > 0 && unpriced.has(said.map(({ word }) => word).join(""));
  return isUnpriced || left.some((at) => elsewhere.has(tokens[at]?.word ?? ""));
}
