import type { Hit, Interpretation } from "./interpret.ts";
import { asksForThing } from "./no-job.ts";
import type { Token } from "./read-query.ts";
import type { TermLookup, WordHit } from "./term-lookup.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an answer must be worth whose name only shares words with the search: less is a neighbour that is unlike. */
const leastByWords = { named: 0.3, unnamed: 0.38 };
/** What an answer by shared words loses that holds not the word by which a search ends with the name of a role: "revenue analyst". */
const withoutHead = 0.5;
/** What share of the most that a name holds of a word the names of a role must hold of it. */
const headShare = 0.5;

/**
 * Roles by the words that their names hold, each word by how few names hold it (inverse document
 * frequency, Spärck Jones 1972); a word that no name holds weighs most, so a search that is mostly
 * unknown finds nothing. A name that stands whole in the search counts by the share of it that it makes.
 */
export async function byWords(
  tokens: readonly Token[],
  read: Interpretation,
  around: readonly Hit[],
  lookup: TermLookup,
  vocabulary: Vocabulary,
): Promise<Pick<Interpretation, "roles" | "places">> {
  const content = tokens.flatMap(({ mark }, at) =>
    mark === null && !read.inPlaces.has(at) ? [at] : [],
  );
  const { short } = vocabulary;
  if (asksForThing(tokens, read, vocabulary)) return { roles: [], places: [] };
  const words = [
    ...new Set(
      content.flatMap((at) => short.get(tokens[at]?.word ?? "") ?? [tokens[at]?.word ?? ""]),
    ),
  ];
  const [hits, roleCount] = await Promise.all([lookup.words(words), lookup.roleCount()]);
  const rolesOfWord = new Map<string, number>();
  for (const { word } of hits) rolesOfWord.set(word, (rolesOfWord.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(1 + roleCount / (rolesOfWord.get(word) ?? 1));
  const whole = words.reduce((sum, word) => sum + rarity(word), 0);
  const beside = besideHead(tokens, content.at(-1) ?? -1, read, hits, short);
  const weights = new Map<string, number>();
  for (const { word, role, share } of hits) {
    weights.set(role, (weights.get(role) ?? 0) + (share * rarity(word)) / whole);
  }
  for (const { role, weight } of read.roles) {
    const inName = content.length === 0 ? weight : (weight * read.named) / content.length;
    weights.set(role, Math.max(weights.get(role) ?? 0, inName));
  }
  for (const { role, weight } of around) {
    weights.set(role, Math.max(weights.get(role) ?? 0, weight));
  }
  const roles = [...weights]
    .map(([role, weight]) => ({
      role,
      weight: beside.has(role) ? weight * withoutHead : weight,
    }))
    .filter(({ weight }) => weight >= (read.named > 0 ? leastByWords.named : leastByWords.unnamed))
    .toSorted((a, b) => b.weight - a.weight || a.role.localeCompare(b.role));
  // A place amid words that say nothing to us is a chance.
  const chance = roles.length === 0 && read.left.length > read.inPlaces.size;
  return { roles, places: chance ? [] : read.places };
}

/**
 * The roles that hold little or nothing of the last word, where that is a name by itself: a "revenue analyst" is an analyst of some kind
 * before a tax examiner. Short forms mean too much to be such a name.
 */
function besideHead(
  tokens: readonly Token[],
  last: number,
  { named, left }: Interpretation,
  hits: readonly WordHit[],
  short: Vocabulary["short"],
): ReadonlySet<string> {
  const head = tokens[last]?.word ?? "";
  if (named === 0 || left.includes(last) || short.has(head)) return new Set();
  const shares = new Map(
    hits.filter(({ word }) => word === head).map(({ role, share }) => [role, share]),
  );
  const least = Math.max(0, ...shares.values()) * headShare;
  return new Set(hits.map(({ role }) => role).filter((role) => (shares.get(role) ?? 0) < least));
}
