import type { Hit } from "./interpret.ts";
import type { Token } from "./read-query.ts";

/** Letters of the shortest parts: what somebody is, and what tells more of it. */
const shortest = { head: 5, before: 3 };
/** How surely the last part must mean a role. */
const leastSure = 0.7;
const mostSplit = 2;

/**
 * The words of a search with those that nobody lists taken apart, where their last part is the name of a role: a
 * "Bäckereiverkäuferin" is a "Verkäuferin" in a "Bäckerei". Null where none is.
 */
export async function takenApart(
  tokens: readonly Token[],
  unknown: readonly number[],
  terms: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Hit[]>>,
): Promise<Token[] | null> {
  const long = unknown.filter((at) => isCompound(tokens[at]?.word ?? "")).slice(0, mostSplit);
  if (long.length === 0) return null;
  const hits = await terms(long.flatMap((at) => headsOf(tokens[at]?.word ?? "")));
  const isName = (head: string) => hits.get(head)?.some(({ weight }) => weight >= leastSure);
  let changed = false;
  const parts = tokens.flatMap((token, at): Token[] => {
    const head = long.includes(at) ? headsOf(token.word).find(isName) : undefined;
    if (head === undefined) return [token];
    changed = true;
    const before = token.word.slice(0, -head.length);
    return [before, head].map((word) => ({ ...token, word }));
  });
  return changed ? parts : null;
}

function isCompound(word: string): boolean {
  return (
    word.length >= shortest.head + shortest.before &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word)
  );
}

/** The last parts of a word, the longest first. */
function headsOf(word: string): string[] {
  const heads: string[] = [];
  for (let at = shortest.before; at <= word.length - shortest.head; at++)
    heads.push(word.slice(at));
  return heads;
}
