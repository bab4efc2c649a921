import { otherForms } from "./other-forms.ts";
import type { Place, PlaceIndex } from "./places.ts";
import type { Token } from "./read-query.ts";
import { statesAfterCities } from "./states.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A role that a term leads to. */
export interface Hit {
  role: string;
  /** How surely the term means the role: 1 for its name, less for what a list says of it. */
  weight: number;
}

/** Neighbouring words of a search, and the keys under which a term may stand for them. */
export interface Span {
  from: number;
  to: number;
  keys: readonly string[];
  /** The keys of other forms of the name, which count where none of `keys` is known. */
  forms: readonly string[];
}

/** How a search may be understood. */
export interface Interpretation {
  /** Roles that its words name, by how surely. */
  roles: Hit[];
  places: Place[];
  /** Words that say something and stand in no name, by their place in the search. */
  left: number[];
  /** Words that stand in the names of roles. */
  named: number;
  /** Words that stand in the names of places, by their place in the search. */
  inPlaces: ReadonlySet<number>;
}

/** Longest name of a role in words; longer names are found by their words. */
const longestName = 9;
/**
 * What each word adds that would be left out where a name holds it: "head chef" is not a chef who leads, and a "van
 * driver" no driver with a Dutch "van" before. Words of a level stand before any name, others rarely by chance: a "tax manager" is
 * none of another kind.
 */
const markBonus = { level: 0.3, other: 0.5 };

/** A name that leads to a role so surely is not looked up in other forms. */
const sureName = 0.6;
/** A listed name that leads to no role so surely is weighed against the name that it ends with. */
const doubtful = 0.52;
/** A name within another counts where it leads so surely; one of half of the words or less so much of the other. */
const shorterName = 0.9;
const afterListed = 0.95;
const beforeGuessed = 1.01;
/** What a name counts in another form than it was typed in. */
const otherForm = 0.85;

/**
 * All runs of neighbouring words, with the key of the words as typed and with short forms written out. `mended` words have
 * no other forms: two guesses upon each other make a "launch man" of a lunch lady.
 */
export function spansOf(
  tokens: readonly Token[],
  { short, alike }: Pick<Vocabulary, "short" | "alike">,
  mended = false,
): Span[] {
  return tokens.flatMap((_, from) =>
    tokens.slice(from, from + longestName).map((__, length) => {
      const words = tokens.slice(from, from + length + 1).map(({ word }) => word);
      const written = words.flatMap((word) => short.get(word) ?? [word]);
      const keys = [...new Set([words.join(""), written.join("")])];
      const forms = mended ? [] : [...otherForms(words, alike), ...shortened(words, short)];
      return { from, to: from + length + 1, keys, forms };
    }),
  );
}

/** The key of a name with words that a short form stands for shortened: who lists a "QA tester" means a quality assurance tester. */
function shortened(words: readonly string[], short: Vocabulary["short"]): string[] {
  return [...short].flatMap(([form, written]) => {
    const at = words.findIndex((_, from) =>
      written.every((word, step) => words[from + step] === word),
    );
    return at < 0 || written.length < 2 || written.length === words.length
      ? []
      : [words.toSpliced(at, written.length, form).join("")];
  });
}

/** The keys that have to be looked up to understand a search. */
export function keysOf(spans: readonly Span[]): string[] {
  return spans.flatMap(({ keys, forms }) => [...keys, ...forms]);
}

/** Where the names of a span lead: as they were typed; where that is not sure, in other forms too. */
function hitsOf({ keys, forms }: Span, hits: ReadonlyMap<string, readonly Hit[]>): readonly Hit[] {
  const typed = keys.flatMap((key) => hits.get(key) ?? []);
  if (typed.some(({ weight }) => weight >= sureName)) return typed;
  const other = forms.flatMap((key) => hits.get(key) ?? []);
  return [...typed, ...other.map(({ role, weight }) => ({ role, weight: weight * otherForm }))];
}

/**
 * Understands a search: the names of roles and places that leave the fewest words over, the longest
 * names of roles first. Several names that do so equally give their roles together.
 */
export function interpret(
  tokens: readonly Token[],
  spans: readonly Span[],
  hits: ReadonlyMap<string, readonly Hit[]>,
  places: PlaceIndex,
): Interpretation {
  const content = tokens.flatMap(({ mark }, at) => (mark === null ? [at] : []));
  const states = statesAfterCities(tokens, places);
  const named = spans.filter(
    (span) =>
      namesSomething(tokens, span) &&
      hitsOf(span, hits).length > 0 &&
      !(span.to === span.from + 1 && states.has(span.from)),
  );
  const options = [null, ...named].map((span) => {
    const taken = (at: number) => span !== null && at >= span.from && at < span.to;
    const found = placesBeside(tokens, places, taken, states, span === null ? null : hits);
    const left = content.filter((at) => !taken(at) && !found.covered.has(at));
    const held = span === null ? 0 : content.filter(taken).length;
    return { span, found, left, held };
  });
  const least = Math.min(...options.map(({ left }) => left.length));
  const complete = options.filter(({ left }) => left.length === least);
  const most = Math.max(...complete.map(({ held }) => held));
  const best = complete.filter(({ held, span }) => held === most && (span !== null || most === 0));
  // A place is read beside the longest name: "mobile developer" is no developer in Mobile.
  const [first] = best.toSorted((a, b) => length(b.span) - length(a.span));
  const roles = rolesOf(
    best.map(({ span }) => span),
    tokens,
    hits,
  );
  return {
    roles: withShorterName(roles, first?.span ?? null, named, hits),
    places: first?.found.places ?? [],
    left: first?.left ?? content,
    named: most,
    inPlaces: first?.found.covered ?? new Set(),
  };
}

/** Levels are names of roles too ("assistant"); a name of fillers alone ("or", operating room) is a chance. */
function namesSomething(tokens: readonly Token[], { from, to }: Span): boolean {
  return tokens
    .slice(from, to)
    .some(({ mark }) => mark === null || mark.part === "level" || mark.part === "employer");
}

function length(span: Span | null): number {
  return span === null ? 0 : span.to - span.from;
}

function rolesOf(
  spans: readonly (Span | null)[],
  tokens: readonly Token[],
  hits: ReadonlyMap<string, readonly Hit[]>,
): Hit[] {
  const weights = new Map<string, number>();
  for (const span of spans) {
    if (span === null) continue;
    const marked = tokens.slice(span.from, span.to).filter(({ mark }) => mark !== null);
    const bonus = marked.reduce(
      (sum, { mark }) => sum + markBonus[mark?.part === "level" ? "level" : "other"],
      0,
    );
    for (const { role, weight } of hitsOf(span, hits)) {
      weights.set(role, Math.max(weights.get(role) ?? 0, weight + bonus));
    }
  }
  return byWeight(weights);
}

/**
 * The roles of a name that no list tells surely, and those of the sure names that it ends with, each by the share of the words
 * that it makes: a "cloud devops engineer" is a DevOps engineer, whatever one list says. Where that is half of them or less, it comes
 * after what a list says, and before what only another form of the name says: a "revenue analyst" is no "revenue specialist".
 */
function withShorterName(
  roles: readonly Hit[],
  whole: Span | null,
  named: readonly Span[],
  hits: ReadonlyMap<string, readonly Hit[]>,
): Hit[] {
  const top = roles[0]?.weight ?? 0;
  const isListed = whole?.keys.some((key) => hits.has(key)) === true;
  if (whole === null || top >= (isListed ? doubtful : sureName)) return [...roles];
  const weights = new Map(roles.map(({ role, weight }) => [role, weight]));
  for (const span of named) {
    if (span.to !== whole.to || span.from <= whole.from) continue;
    const share = length(span) / length(whole);
    for (const { role, weight } of hitsOf(span, hits)) {
      if (weight < shorterName) continue;
      const half = isListed ? Math.min(weight * share, top * afterListed) : top * beforeGuessed;
      weights.set(role, Math.max(weights.get(role) ?? 0, share > 0.5 ? weight * share : half));
    }
  }
  return byWeight(weights);
}

function byWeight(weights: ReadonlyMap<string, number>): Hit[] {
  return [...weights]
    .map(([role, weight]) => ({ role, weight }))
    .toSorted((a, b) => b.weight - a.weight || a.role.localeCompare(b.role));
}

interface Found {
  places: Place[];
  covered: Set<number>;
}

/**
 * The places that the other words name, the longest names first, in the order of the search. `besideRole` holds what else the
 * words may name, where one of them names a role.
 */
function placesBeside(
  tokens: readonly Token[],
  index: PlaceIndex,
  taken: (at: number) => boolean,
  states: ReadonlyMap<number, Place>,
  besideRole: ReadonlyMap<string, readonly Hit[]> | null,
): Found {
  const covered = new Set<number>();
  const found: { at: number; places: readonly Place[] }[] = [];
  const free = (at: number) => at < tokens.length && !taken(at) && !covered.has(at);
  for (let size = Math.min(index.longest, tokens.length); size > 0; size--) {
    for (let from = 0; from + size <= tokens.length; from++) {
      const at = Array.from({ length: size }, (_, step) => from + step);
      if (!at.every(free)) continue;
      const words = at.map((each) => tokens[each]?.word ?? "");
      const held = index.byKey.get(words.join(""));
      // "gana" asks what somebody earns, and is no Ghana.
      const says = at.some((each) => tokens[each]?.mark === null);
      const state = size === 1 ? states.get(from) : undefined;
      const usable = state
        ? [state]
        : (held?.filter(
            (place) => (says || place.code !== null) && codeCounts(place, tokens, from, besideRole),
          ) ?? []);
      if (usable.length === 0) continue;
      for (const each of at) covered.add(each);
      found.push({ at: from, places: usable });
    }
  }
  return {
    places: found.toSorted((a, b) => a.at - b.at).flatMap(({ places }) => places),
    covered,
  };
}

/**
 * A code is a word of many languages and a short form of many jobs: it names a place alone or as the last
 * word that says something, and the weaker ones only beside a role: in capitals, after "in", or the letters of a state that
 * name nothing else, as people type them.
 */
function codeCounts(
  { code, kind }: Place,
  tokens: readonly Token[],
  at: number,
  besideRole: ReadonlyMap<string, readonly Hit[]> | null,
): boolean {
  if (code === null) return true;
  const capitals = tokens[at]?.typed === tokens[at]?.typed.toUpperCase();
  const last = tokens.slice(at + 1).every(({ mark }) => mark !== null);
  const placed = tokens[at - 1]?.word === "in";
  if (code === "capitals") {
    const { word = "", mark = null } = tokens[at] ?? {};
    const isState = kind === "region" && mark === null && besideRole?.has(word) === false;
    return (capitals || placed || isState) && last && besideRole !== null;
  }
  return last || capitals;
}
