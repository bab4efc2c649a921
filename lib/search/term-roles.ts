import { headWord } from "./head-word.ts";
import { searchKey, searchWords } from "./normalize.ts";
import { editsAllowed, editsBetween } from "./spelling.ts";

/** A role as far as terms lead to it. */
export interface RoleCodes {
  slug: string;
  name: string;
  /** Titles that mean it in an index of pay. */
  titles: readonly string[];
  /** SOC 2018 codes, the closest first. */
  soc: readonly string[];
  /** Whether the first code is the role's own occupation or one that holds it among others. */
  socFit: "own" | "wider";
  /** O*NET-SOC codes, the closest first. */
  onet: readonly string[];
}

/** Names of an occupation that a publisher lists. */
export interface CodedTerms {
  /** O*NET-SOC code. */
  code: string;
  /** ISO 639-1. */
  language: string;
  /** How surely the names mean the occupation, in percent. */
  strength: number;
  terms: readonly string[];
}

/** Names that editors give to roles or occupations, the likeliest meaning first. */
export interface EverydayTerms {
  /** Role slugs and SOC codes. */
  to: readonly string[];
  /** ISO 639-1. */
  language: string;
  terms: readonly string[];
}

/** What leads to roles. */
export interface TermSources {
  roles: readonly RoleCodes[];
  everyday: readonly EverydayTerms[];
  coded: readonly CodedTerms[];
  /** Jobs in the United States by SOC code: of two roles that one name means, the larger comes first. */
  jobs: ReadonlyMap<string, number>;
  /** Names of occupations by SOC code. */
  occupations: ReadonlyMap<string, string>;
}

/** Terms and words, ready to be looked up. */
export interface TermIndex {
  terms: { key: string; role: string; weight: number }[];
  words: { word: string; role: string; share: number }[];
  /** How many names of roles hold a word; for mending typing mistakes. */
  spellings: { word: string; uses: number }[];
}

/** Weights of names: what a role is called, what editors and an index call it, the next meanings. */
const weightOf = { name: 1, everyday: 0.96, title: 0.9, perRank: 0.05 };
/** What the number of jobs adds at most, and from how many jobs. */
const prior = { most: 0.1, jobs: 5_000_000 };
/** What a term loses that leads to a role only because the occupation holds it among others. */
const besides = 0.12;
const rolesPerTerm = 3;
/** A name of two or three words is also a word that people write as one. */
const joinedWords = 3;
/** Words of weaker names are too seldom meant to mend a mistyped word into them. */
const spelledStrength = 0.65;
const joinedStrength = 0.7;
/** What a word loses that only tells more of what somebody is, where one name of a role holds it; less where several do. */
const modifierLoss = 0.5;

/** The roles that an occupation stands for, those with the code as their own first. */
function rolesOfCode(code: string, roles: readonly RoleCodes[]): RoleCodes[] {
  const soc = code.slice(0, 7);
  const exact = roles.filter(({ onet }) => onet.includes(code));
  const kin = roles.filter(({ soc: codes, onet }) => codes.includes(soc) && !isBeside(code, onet));
  const own = kin.filter(({ soc: codes, socFit }) => codes[0] === soc && socFit === "own");
  const [first] = [exact, own, kin].filter((found) => found.length > 0);
  return first ?? [];
}

/**
 * Whether an O*NET occupation is another part of what a residual SOC code ("all other", it ends with 9) holds than those that
 * a role stands for: fraud examiners are no quantitative analysts.
 */
function isBeside(code: string, onet: readonly string[]): boolean {
  const soc = code.slice(0, 7);
  return soc.endsWith("9") && !code.endsWith(".00") && onet.some((own) => own.startsWith(soc));
}

/** The share of the words of two names that they share. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared / (a.length + b.length - shared || 1);
}

/**
 * Leads every term to the roles that it may mean. An occupation that several roles share gives each term
 * to the roles whose names are most like the term, and else to those most like the occupation's own name.
 */
export function makeTermIndex({
  roles,
  everyday,
  coded,
  jobs,
  occupations,
}: TermSources): TermIndex {
  const index = new IndexBuilder(jobs, roles);
  const named = new Map(roles.map(({ slug, name }) => [slug, searchWords(name)]));
  for (const { slug, name, titles } of roles) {
    index.add(name, slug, weightOf.name, "en");
    for (const title of titles) index.add(title, slug, weightOf.title, "en");
  }
  const known = new Set(roles.map(({ slug }) => slug));
  for (const { to, language, terms } of everyday) {
    const slugs = to.flatMap((target) =>
      known.has(target)
        ? [target]
        : nearestRoles(occupations.get(target) ?? "", rolesOfCode(target, roles), named, "").slice(
            0,
            1,
          ),
    );
    [...new Set(slugs)].forEach((slug, rank) => {
      const weight = weightOf.everyday - rank * weightOf.perRank;
      for (const term of terms) index.add(term, slug, weight, language);
    });
  }
  const byCode = new Map<string, RoleCodes[]>();
  for (const { code, language, strength, terms } of coded) {
    const candidates = byCode.get(code) ?? rolesOfCode(code, roles);
    byCode.set(code, candidates);
    const name = occupations.get(code.slice(0, 7)) ?? "";
    for (const term of terms) {
      nearestRoles(term, candidates, named, name)
        .slice(0, rolesPerTerm)
        .forEach((slug, rank) => {
          const listed = strength / 100 - (rank === 0 ? 0 : besides);
          index.add(term, slug, spellsName(term, slug, named) ? weightOf.title : listed, language);
        });
    }
  }
  return index.done();
}

/** Whether a term is the role's name in another spelling, as "archeologist" is: that says more than any list. */
function spellsName(
  term: string,
  slug: string,
  named: ReadonlyMap<string, readonly string[]>,
): boolean {
  const name = (named.get(slug) ?? []).join("");
  return editsAllowed(name) > 1 && editsBetween(searchKey(term), name, 1) === 1;
}

function nearestRoles(
  term: string,
  candidates: readonly RoleCodes[],
  named: ReadonlyMap<string, readonly string[]>,
  occupation: string,
): string[] {
  const [only] = candidates;
  if (candidates.length < 2) return only ? [only.slug] : [];
  const [asked, held] = [searchWords(term), searchWords(occupation)];
  const scored = candidates.map(({ slug }) => {
    const words = named.get(slug) ?? [];
    return { slug, score: likeness(asked, words) + likeness(held, words) / 10 };
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ slug }) => slug);
}

class IndexBuilder {
  readonly #terms = new Map<string, Map<string, number>>();
  readonly #heads = new Map<string, Map<string, number>>();
  readonly #modifiers = new Map<string, Map<string, { share: number; names: number }>>();
  readonly #uses = new Map<string, number>();
  readonly #prior: Map<string, number>;

  constructor(jobs: ReadonlyMap<string, number>, roles: readonly RoleCodes[]) {
    const sharing = new Map<string, number>();
    for (const { soc } of roles) sharing.set(soc[0] ?? "", (sharing.get(soc[0] ?? "") ?? 0) + 1);
    this.#prior = new Map(
      roles.map(({ slug, soc: [code = ""] }) => {
        const share = (jobs.get(code) ?? 0) / (sharing.get(code) ?? 1);
        return [slug, (prior.most * Math.log1p(share)) / Math.log1p(prior.jobs)];
      }),
    );
  }

  add(term: string, role: string, weight: number, language: string): void {
    const words = searchWords(term);
    const key = words.join("");
    if (key === "") return;
    const likely = weight * (1 - prior.most) + (this.#prior.get(role) ?? 0);
    raise(this.#terms, key, role, likely);
    const share = likely / Math.sqrt(words.length);
    const head = headWord(words, language);
    words.forEach((word, at) => {
      if (head === null || head === at) raise(this.#heads, word, role, share);
      else this.#addModifier(word, role, share);
    });
    if (weight < spelledStrength) return;
    const joined = words.length > 1 && words.length <= joinedWords && weight >= joinedStrength;
    for (const word of new Set(joined ? [...words, key] : words)) {
      this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
    }
  }

  #addModifier(word: string, role: string, share: number): void {
    const roles = this.#modifiers.get(word) ?? new Map<string, { share: number; names: number }>();
    const held = roles.get(role) ?? { share: 0, names: 0 };
    roles.set(role, { share: Math.max(held.share, share), names: held.names + 1 });
    this.#modifiers.set(word, roles);
  }

  done(): TermIndex {
    const words = this.#heads;
    for (const [word, roles] of this.#modifiers) {
      for (const [role, { share, names }] of roles) {
        raise(words, word, role, share * (1 - modifierLoss / names));
      }
    }
    return {
      terms: [...this.#terms].flatMap(([key, roles]) =>
        [...roles].map(([role, weight]) => ({ key, role, weight })),
      ),
      words: [...words].flatMap(([word, roles]) =>
        [...roles].map(([role, share]) => ({ word, role, share })),
      ),
      spellings: [...this.#uses].map(([word, uses]) => ({ word, uses })),
    };
  }
}

function raise(
  held: Map<string, Map<string, number>>,
  key: string,
  role: string,
  weight: number,
): void {
  const roles = held.get(key) ?? new Map<string, number>();
  roles.set(role, Math.max(roles.get(role) ?? 0, weight));
  held.set(key, roles);
}
