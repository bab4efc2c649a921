import type { Hit, Interpretation } from "./interpret.ts";
import type { Token } from "./read-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** So many words are put into other orders, and of so many one may be left out. */
const words = { fewest: 2, most: 5, fewestToLeaveOut: 4 };

/**
 * The roles whose names a search holds with the end first: "driver bus", "math teacher middle school". Of four and more words
 * one may tell more of the role, which then counts by the share of the words that its name makes.
 */
export async function rolesInOtherOrder(
  tokens: readonly Token[],
  { inPlaces }: Pick<Interpretation, "inPlaces">,
  lookup: { terms: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Hit[]>> },
  { short }: Pick<Vocabulary, "short">,
): Promise<Hit[]> {
  const said = tokens.flatMap(({ word, mark }, at) =>
    (mark === null || mark.part === "level") && !inPlaces.has(at) ? [word] : [],
  );
  if (said.length < words.fewest || said.length > words.most) return [];
  const without =
    said.length < words.fewestToLeaveOut ? [] : said.map((_, at) => said.toSpliced(at, 1));
  const orders = [said, ...without].flatMap((kept) =>
    kept.slice(1).map((_, at) => [...kept.slice(at + 1), ...kept.slice(0, at + 1)]),
  );
  const named = orders.map((order) => {
    const written = order.flatMap((word) => short.get(word) ?? [word]);
    const keys = new Set([order.join(""), written.join("")]);
    return { keys: [...keys], share: order.length / said.length };
  });
  const hits = await lookup.terms(named.flatMap(({ keys }) => keys));
  return named.flatMap(({ keys, share }) =>
    keys
      .flatMap((key) => hits.get(key) ?? [])
      .map(({ role, weight }) => ({ role, weight: weight * share })),
  );
}
