import { rolesAroundOneWord } from "./around-one-word.ts";
import { byWords } from "./by-words.ts";
import { takenApart } from "./compounds.ts";
import { type Hit, type Interpretation, interpret, keysOf, spansOf } from "./interpret.ts";
import { nameOfSeveralWords } from "./name-slips.ts";
import { asksForNoJob } from "./no-job.ts";
import { rolesInOtherOrder } from "./other-orders.ts";
import { placeOfSeveralWords } from "./place-slips.ts";
import type { Place, PlaceIndex } from "./places.ts";
import type { Reading, Token } from "./read-query.ts";
import { sidesOf } from "./sides.ts";
import {
  editsAllowed,
  editsOf,
  isPlainSlip,
  lettersOf,
  type Spelling,
  spellings,
} from "./spelling.ts";
import type { TermLookup } from "./term-lookup.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a search names. */
export interface Finding {
  /** Roles, the likeliest first. */
  roles: Hit[];
  /** Places, in the order of the search; several for one name, the likeliest first. */
  places: Place[];
  /** The search with its typing mistakes mended; null where none was. */
  mended: string | null;
  /** Where the search sets two roles beside each other: the likeliest of each side. */
  beside: string[];
}

/** What an answer must at least be worth, and what share of the best one. */
const leastWeight = 0.2;
const leastShare = 0.5;
const mostRoles = 8;
/** Typing mistakes are mended in so many words, each in so many ways. */
const mostMended = 3;
const waysMended = 3;
const mostVariants = 12;
/** A word that names hold means itself, unless what it may be a slip of is so many times as common. */
const commoner = 2;

/**
 * What a search names; where it sets two things beside each other, what each of them is, the likeliest role of
 * each first.
 */
export async function find(
  reading: Reading,
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Finding> {
  const sides = sidesOf(reading.tokens, vocabulary);
  const found: Finding[] = [];
  for (const side of sides) found.push(await findOne(side, lookup, places, vocabulary));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const first = found.flatMap(({ roles: [best] }) => best ?? []);
  const mended = found.map(({ mended: words }, at) => words ?? wordsOn(sides[at] ?? []));
  return {
    beside: first.length > 1 ? first.map(({ role }) => role) : [],
    roles: [...first, ...found.flatMap(({ roles }) => roles.slice(1))].filter(
      ({ role }, at, all) => all.findIndex((other) => other.role === role) === at,
    ),
    places: found.flatMap(({ places: named }) => named),
    mended: found.some(({ mended: words }) => words !== null) ? mended.join(" / ") : null,
  };
}

function wordsOn(tokens: readonly Token[]): string {
  return tokens.map(({ typed }) => typed).join(" ");
}

/**
 * What words name: as they are; else with typing mistakes mended; else the roles whose
 * names hold the words that weigh most.
 */
async function findOne(
  asked: readonly Token[],
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Finding> {
  const typed = await understand(asked, lookup, places, vocabulary);
  if (asksForNoJob(asked, typed, vocabulary)) return finding({ roles: [], places: [] }, null);
  if (typed.left.length === 0) return finding(typed, null);
  const placed = await mendPlace(asked, typed, lookup, places, vocabulary);
  if (placed.read.left.length === 0) return finding(placed.read, wordsOn(placed.tokens));
  const mended = await mend(placed.tokens, placed.read, lookup, places, vocabulary);
  const byWord = mended ?? placed;
  const best =
    byWord.read.left.length === 0
      ? byWord
      : ((await mendName(placed.tokens, byWord.read, lookup, places, vocabulary)) ?? byWord);
  const words = best.changed ? wordsOn(best.tokens) : null;
  if (best.read.left.length === 0) return finding(best.read, words);
  const apart = await takenApart(best.tokens, best.read.left, lookup.terms);
  const tokens = apart ?? best.tokens;
  const read = apart ? await understand(apart, lookup, places, vocabulary) : best.read;
  const around = await Promise.all([
    rolesAroundOneWord(tokens, lookup, places, vocabulary),
    rolesInOtherOrder(tokens, read, lookup, vocabulary),
  ]);
  return finding(await byWords(tokens, read, around.flat(), lookup, vocabulary), words);
}

function finding(
  { roles, places }: Pick<Interpretation, "roles" | "places">,
  mended: string | null,
): Finding {
  const top = roles[0]?.weight ?? 0;
  const near = roles.filter(({ weight }) => weight >= leastWeight && weight >= top * leastShare);
  return { roles: near.slice(0, mostRoles), places, mended, beside: [] };
}

async function understand(
  tokens: readonly Token[],
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Interpretation> {
  const spans = spansOf(tokens, vocabulary);
  const hits = await lookup.terms(keysOf(spans));
  return interpret(tokens, spans, hits, places);
}

interface Mended {
  tokens: readonly Token[];
  read: Interpretation;
  changed: boolean;
}

/** The search with a place of several words mended, where that leaves fewer words over; else as it was typed. */
async function mendPlace(
  tokens: readonly Token[],
  typed: Interpretation,
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Mended> {
  const mended = placeOfSeveralWords(tokens, typed, places);
  if (mended !== null) {
    const read = await understand(mended, lookup, places, vocabulary);
    if (read.left.length < typed.left.length) return { tokens: mended, read, changed: true };
  }
  return { tokens, read: typed, changed: false };
}

/** The search with its typing mistakes mended, where that leaves fewer words over; else null. */
async function mend(
  tokens: readonly Token[],
  exact: Interpretation,
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Mended | null> {
  const mendable = exact.left.filter((at) => editsAllowed(tokens[at]?.word ?? "") > 0);
  if (mendable.length === 0) return null;
  const doubtful = mendable.slice(0, mostMended);
  const typed = doubtful.map((at) => tokens[at]?.word ?? "");
  const known = await lookup.near(
    typed.map((word) => ({
      typed: word,
      letters: lettersOf(word),
      variants: [word, ...editsOf(word)],
      edits: editsAllowed(word),
    })),
  );
  const ways = typed.map((word) => waysToMend(word, known.get(word) ?? [], places));
  const variants = combine(ways)
    .filter(({ edits }) => edits > 0)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, mostVariants);
  if (variants.length === 0) return null;
  const changed = variants.map(({ words, edits }) => {
    const changedTokens = tokens.map((token, at) => {
      const word = words[doubtful.indexOf(at)];
      return word === undefined || word === token.word ? token : { ...token, word, typed: word };
    });
    return { tokens: changedTokens, spans: spansOf(changedTokens, vocabulary, true), edits };
  });
  const hits = await lookup.terms(changed.flatMap(({ spans }) => keysOf(spans)));
  const [best] = changed
    .map(({ tokens: words, spans, edits }) => {
      const read = interpret(words, spans, hits, places);
      return { tokens: words, read, edits, weight: read.roles[0]?.weight ?? 0 };
    })
    .filter(
      ({ tokens: words, read }) =>
        read.left.length < exact.left.length &&
        (read.roles.length > 0 ||
          doubtful.every((at) => isPlainSlip(tokens[at]?.word ?? "", words[at]?.word ?? ""))),
    )
    .toSorted(
      // A "shiping clerk" is a shipping clerk before it is a clerk in Siping.
      (a, b) =>
        a.read.left.length - b.read.left.length ||
        a.edits - b.edits ||
        b.read.named - a.read.named ||
        b.weight - a.weight,
    );
  return best ? { tokens: best.tokens, read: best.read, changed: true } : null;
}

/**
 * The search with the name of a role mended that lies in several words: a "home health aid" is a home health aide, though "aid"
 * is a word and too short to be mended alone. Null where none is, or it leaves no fewer words over than `read`.
 */
async function mendName(
  tokens: readonly Token[],
  read: Interpretation,
  lookup: TermLookup,
  places: PlaceIndex,
  vocabulary: Vocabulary,
): Promise<Mended | null> {
  const mended = await nameOfSeveralWords(tokens, read, lookup.near, vocabulary);
  if (mended === null) return null;
  const named = await understand(mended, lookup, places, vocabulary);
  return named.left.length < read.left.length && named.roles.length > 0
    ? { tokens: mended, read: named, changed: true }
    : null;
}

function waysToMend(
  word: string,
  known: readonly { word: string; uses: number }[],
  places: PlaceIndex,
): Spelling[] {
  const [first = ""] = word;
  const own = known.find((held) => held.word === word);
  // A word that names of roles hold is no slip of a place's, nor of a word that is hardly more common: an "éducateur" is not
  // Ecuador, and "water" no waiter.
  const meant =
    own === undefined
      ? [...known, ...(places.words.get(first) ?? [])]
      : known.filter(({ uses }) => uses >= own.uses * commoner);
  const apart = spellings(word, meant).filter(({ edits }) => edits > 0);
  return [{ word, edits: 0 }, ...apart.slice(0, waysMended)];
}

/** Every choice of one way for each word. */
function combine(ways: readonly Spelling[][]): { words: string[]; edits: number }[] {
  return ways.reduce<{ words: string[]; edits: number }[]>(
    (sofar, choices) =>
      sofar.flatMap(({ words, edits }) =>
        choices.map((choice) => ({
          words: [...words, choice.word],
          edits: edits + choice.edits,
        })),
      ),
    [{ words: [], edits: 0 }],
  );
}
