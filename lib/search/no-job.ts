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

/**
 * Whether a search surely looks for a thing: for one word that is no name of a role, in a place or amid words of which none asks for pay
 * or work. "hotels in rome" and "best pizza near me" do; "hotel" alone and "hotel jobs" may mean who works there. Lists in other
 * alphabets do not tell which word of a name says what somebody is, so their words may.
 */
export function asksForThing(
  tokens: readonly Token[],
  { named, inPlaces }: Pick<Interpretation, "named" | "inPlaces">,
  { asking }: Pick<Vocabulary, "asking">,
): boolean {
  const [only, ...more] = tokens.filter(({ mark }, at) => mark === null && !inPlaces.has(at));
  return (
    named === 0 &&
    only !== undefined &&
    more.length === 0 &&
    tokens.length > 1 &&
    /^\p{Script=Latin}+$/u.test(only.word) &&
    !tokens.some(({ word }) => asking.has(word))
  );
}
