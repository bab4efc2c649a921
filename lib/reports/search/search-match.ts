import { nearestWord } from "#lib/content/file/nearest.ts";
import type { SearchIndex } from "#lib/queries/search-index.ts";

type IndexedRole = SearchIndex["roles"][number];
type IndexedCountry = SearchIndex["countries"][number] & { names: string[] };

/** What a search found, best first. */
export interface Matches {
  roles: IndexedRole[];
  countries: IndexedCountry[];
  /** Names close in spelling, where nothing matched. */
  suggestions: { roles: IndexedRole[]; countries: IndexedCountry[] };
}

/** Words that people type around a role and a country. */
const fillers = new Set([
  "a",
  "an",
  "for",
  "in",
  "jobs",
  "pay",
  "salaries",
  "salary",
  "the",
  "wage",
]);

/** Country codes that are words, or mean something else in the names of jobs: they name no country. */
const notCodes = new Set("ad ai am as at be by do in is it me ml my no pm qa so to".split(" "));

/** A text as words to compare: lower case, without accents and signs. */
export function searchWords(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== "");
}

/**
 * The roles and countries that a query names: "data analyst in Brazil". A country is named by all
 * the words of one of its names; the words left over are looked for in roles' names and titles.
 */
export function matchSearch(
  query: string,
  roles: readonly IndexedRole[],
  countries: readonly IndexedCountry[],
): Matches {
  const asked = searchWords(query);
  const found = countries.filter((country) => namesIn(country, asked) !== null);
  const used = found.flatMap((country) => namesIn(country, asked) ?? []);
  const rest = asked.filter((word) => !used.includes(word) && !fillers.has(word));
  const ranked = rest.length === 0 ? [] : rankRoles(rest, roles);
  const nothing = ranked.length === 0 && found.length === 0 && rest.length > 0;
  return {
    roles: ranked,
    countries: found,
    suggestions: nothing ? nearest(rest.join(" "), roles, countries) : { roles: [], countries: [] },
  };
}

/** The words of the longest of the country's names that the query holds; null where it holds none. */
function namesIn({ names, code }: IndexedCountry, asked: readonly string[]): string[] | null {
  const codes = notCodes.has(code.toLowerCase()) ? [] : [code];
  const candidates = [...names, ...codes].map(searchWords).toSorted((a, b) => b.length - a.length);
  return candidates.find((words) => holdsInOrder(asked, words)) ?? null;
}

function holdsInOrder(asked: readonly string[], words: readonly string[]): boolean {
  return asked.some((_, start) => words.every((word, index) => asked[start + index] === word));
}

/** Roles in whose name or a title every word begins one, those with it in the name first. */
function rankRoles(words: readonly string[], roles: readonly IndexedRole[]): IndexedRole[] {
  const scored = roles.flatMap((role) => {
    const name = searchWords(role.name);
    const inName = words.every((word) => name.some((part) => part.startsWith(word)));
    const inTitle = role.titles.some((title) => {
      const parts = searchWords(title);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    });
    if (!inName && !inTitle) return [];
    const exact = name.join(" ") === words.join(" ");
    return [{ role, rank: exact ? 0 : inName ? 1 : 2, length: name.length }];
  });
  return scored
    .toSorted(
      (a, b) => a.rank - b.rank || a.length - b.length || a.role.name.localeCompare(b.role.name),
    )
    .map(({ role }) => role);
}

/** Names within a third of the letters typed: any further away, they are a guess. */
function nearest(
  text: string,
  roles: readonly IndexedRole[],
  countries: readonly IndexedCountry[],
): Matches["suggestions"] {
  const close = <T extends { name: string }>(held: readonly T[]): T[] => {
    const names = held.map(({ name }) => searchWords(name).join(" "));
    const found = nearestWord(text, names, Math.floor(text.length / 3));
    return held.filter((_, index) => names[index] === found);
  };
  return { roles: close(roles), countries: close(countries) };
}
