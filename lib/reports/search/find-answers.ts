import "server-only";
import { oncePerRoot } from "#lib/content/file/root.ts";
import { loadPlaceNames } from "#lib/content/search/place-names.ts";
import { loadSearchWords } from "#lib/content/search/search-content.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { regionalPay, regionsForPage } from "#lib/domain/regional-pay.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { regionsOf } from "#lib/queries/regions.ts";
import { largestOf, type SearchNames, searchNames } from "#lib/queries/search-names.ts";
import { nearWords, roleCount, searchTerms, searchWordRoles } from "#lib/queries/search-terms.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { type Finding, find } from "#lib/search/find.ts";
import { homeOf } from "#lib/search/pay.ts";
import { makePlaceIndex, type Place } from "#lib/search/places.ts";
import { type Reading, readQuery } from "#lib/search/read-query.ts";
import type { TermLookup } from "#lib/search/term-lookup.ts";
import { makeVocabulary } from "#lib/search/vocabulary.ts";

/** What a search named, and what the published release holds of it. */
export interface Found {
  reading: Reading;
  finding: Finding;
  names: SearchNames;
  /** Pages of the named roles in the named countries; else the largest of the first role or country. */
  cells: CellSummary[];
  /** Pages in the country of a smaller town of the same name: London in Canada. */
  namesakes: CellSummary[];
  /** The first of them in the region that was named; null where none was, or no office has a figure for it. */
  region: RegionAnswer | null;
}

/** A region of a cell's page by region. */
export interface RegionAnswer {
  role: CellSummary["role"];
  country: CellSummary["country"];
  region: string;
  pay: number;
  measure: "average" | "median";
}

/** Roles whose pages in a named country are looked for, and countries. */
const most = { roles: 5, countries: 4, largest: 4 };

const readers = oncePerRoot((root) => ({
  places: makePlaceIndex(loadPlaceNames(root)),
  vocabulary: makeVocabulary(loadSearchWords(root)),
}));

const lookup: TermLookup = {
  terms: searchTerms,
  words: searchWordRoles,
  near: nearWords,
  roleCount,
};

/** Reads a search and looks up what it names, all in one snapshot. */
export function findAnswers(query: string): Promise<Found> {
  return inSnapshot(() => readAnswers(query));
}

async function readAnswers(query: string): Promise<Found> {
  const { places, vocabulary } = readers();
  const reading = readQuery(query, vocabulary);
  const finding = await find(reading, lookup, places, vocabulary);
  const codes = codesOf(reading, finding);
  const names = await searchNames(
    finding.roles.map(({ role }) => role),
    codes,
  );
  const found = await compareCells(await keysOf(names));
  const cells = found.filter(({ country: { code } }) => !isNamesake(code, finding.places));
  const namesakes = found.filter((cell) => !cells.includes(cell));
  const region = await regionOf(finding, names, cells);
  return { reading, finding, names, cells, namesakes, region };
}

/** Countries that a search names, else the one whose money it names beside a role: "$185,000". */
function codesOf({ pay }: Reading, { places, roles }: Finding): string[] {
  if (places.length > 0) return [...new Set(places.map(({ country }) => country))];
  const home = pay === null || roles.length === 0 ? null : homeOf(pay);
  return home === null ? [] : [home];
}

/**
 * Whether a country stands among the places only by a town that has its name from a larger one elsewhere. A state that
 * is called as a country is meant as well: "nurse georgia".
 */
function isNamesake(code: string, places: readonly Place[]): boolean {
  const here = places.filter(({ country }) => country === code);
  return (
    here.length > 0 &&
    here.every(
      ({ kind, name }) =>
        kind === "city" && places.find((place) => place.name === name)?.country !== code,
    )
  );
}

/** The figure of the region that a search names beside a role, by the region's name or by its own: "London". */
async function regionOf(
  { places }: Finding,
  { roles }: SearchNames,
  [cell]: readonly CellSummary[],
): Promise<RegionAnswer | null> {
  const place = places.find(({ country: code }) => code === cell?.country.code);
  if (!cell || !place || place.region === null || cell.role.slug !== roles[0]?.slug) return null;
  const { role, country } = cell;
  const { measure, rows } = regionalPay(await regionsOf(role.slug, country.slug), null);
  if (rows.length < regionsForPage) return null;
  const found =
    rows.find(({ region }) => region.region === place.region) ??
    rows.find(({ region }) => region.region === place.name);
  return found ? { role, country, region: found.region.region, pay: found.pay, measure } : null;
}

async function keysOf({
  roles,
  countries,
}: SearchNames): Promise<{ role: string; country: string }[]> {
  const [role] = roles;
  const [country] = countries;
  if (role && country) {
    return roles
      .slice(0, most.roles)
      .flatMap(({ slug }) =>
        countries.slice(0, most.countries).map((place) => ({ role: slug, country: place.slug })),
      );
  }
  if (role) return largestOf("role", role.slug, most.largest);
  return country ? largestOf("country", country.slug, most.largest) : [];
}
