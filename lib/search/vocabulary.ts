import type { Level } from "#lib/domain/level.ts";
import type { SearchWords } from "#lib/domain/search-words.ts";
import { searchWords } from "./normalize.ts";

/** What a word of a search is where it names neither a role nor a place. */
export type Mark =
  | { part: "filler" }
  | { part: "employer" }
  | { part: "comparison" }
  | { part: "level"; level: Level };

/** The words of searches, ready to be looked up. */
export interface Vocabulary {
  /** By key. */
  marks: ReadonlyMap<string, Mark>;
  /** Fillers by which a search asks for pay or work. */
  asking: ReadonlySet<string>;
  /** Words of the longest phrase in `marks`. */
  longest: number;
  /** Words between two sides that are compared, where the comparison is said before both. */
  joining: ReadonlySet<string>;
  /** The words that a short form stands for. */
  short: ReadonlyMap<string, readonly string[]>;
  /** What may stand in a name instead of a word, by that word: keys. */
  alike: ReadonlyMap<string, readonly string[]>;
  /** Words that ask something of other sites. */
  elsewhere: ReadonlySet<string>;
  /** Keys of what people are or buy and no source prices, without the words of `marks`. */
  unpriced: ReadonlySet<string>;
}

/** Makes the vocabulary from content/search/words.yaml. */
export function makeVocabulary(content: SearchWords): Vocabulary {
  const entries: [string, Mark][] = [
    ...[...Object.values(content.fillers).flat(), ...content.asking, ...content.uncovered].map(
      (phrase): [string, Mark] => [phrase, { part: "filler" }],
    ),
    ...content.employers.map((phrase): [string, Mark] => [phrase, { part: "employer" }]),
    ...content.comparison.map((phrase): [string, Mark] => [phrase, { part: "comparison" }]),
    ...(["entry", "mid", "senior", "executive"] as const).flatMap((level) =>
      content.levels[level].map((phrase): [string, Mark] => [phrase, { part: "level", level }]),
    ),
  ];
  const alike = new Map<string, Set<string>>();
  for (const words of content.alike) {
    const keys = words.map((word) => searchWords(word).join(""));
    for (const key of keys) {
      const others = keys.filter((other) => other !== key);
      alike.set(key, new Set([...(alike.get(key) ?? []), ...others]));
    }
  }
  const marks = new Map(entries.map(([phrase, mark]) => [searchWords(phrase).join(""), mark]));
  const unmarked = (phrase: string) => searchWords(phrase).filter((word) => !marks.has(word));
  return {
    marks,
    asking: new Set(content.asking.flatMap(searchWords)),
    longest: Math.max(1, ...entries.map(([phrase]) => searchWords(phrase).length)),
    joining: new Set(content.joining.flatMap(searchWords)),
    short: new Map(
      Object.entries(content.short).map(([form, words]) => [form, searchWords(words)]),
    ),
    alike: new Map([...alike].map(([key, others]) => [key, [...others]])),
    elsewhere: new Set(content.elsewhere.flatMap(searchWords)),
    unpriced: new Set(content.unpriced.map((phrase) => unmarked(phrase).join(""))),
  };
}
