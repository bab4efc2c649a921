import { readFileSync } from "node:fs";
import { z } from "zod";
import { csvRecords } from "#lib/content/file/csv-records.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadPlaceNames } from "#lib/content/search/place-names.ts";
import { loadSearchWords } from "#lib/content/search/search-content.ts";
import { find } from "#lib/search/find.ts";
import { makePlaceIndex } from "#lib/search/places.ts";
import { readQuery } from "#lib/search/read-query.ts";
import type { TermLookup } from "#lib/search/term-lookup.ts";
import { makeVocabulary } from "#lib/search/vocabulary.ts";

const rowSchema = z.object({ query: z.string(), expect: z.string(), within: z.coerce.number() });

/** A search with the address that must be among its first `within` answers; `-` where nothing may be found. */
export type ExpectedAnswer = z.infer<typeof rowSchema>;

/** A list of tests/fixtures/search. */
export function expectedAnswers(list: string): ExpectedAnswer[] {
  const text = readFileSync(`tests/fixtures/search/${list}.csv`, "utf8");
  return csvRecords(text).map(({ record }) => rowSchema.parse(record));
}

const places = makePlaceIndex(loadPlaceNames());
const vocabulary = makeVocabulary(loadSearchWords());
const slugs = new Map(loadCountries().map(({ code, slug }) => [code, slug]));

/** The addresses that a search leads to, as if every role had a page in every country. */
export async function addressesFor(query: string, lookup: TermLookup): Promise<string[]> {
  const reading = readQuery(query, vocabulary);
  const { roles, places: found } = await find(reading, lookup, places, vocabulary);
  const countries = [...new Set(found.map(({ country }) => slugs.get(country)))];
  if (roles.length === 0) return countries.map((country) => `/countries/${country}`);
  const [country] = countries;
  return roles.map(({ role }) =>
    country === undefined ? `/salaries/${role}` : `/salaries/${role}/${country}`,
  );
}

/** At which place the expected address stands, from 0; null where it is not among the first. */
export function placeOf(
  { expect, within }: ExpectedAnswer,
  addresses: readonly string[],
): number | null {
  if (expect === "-") return addresses.length === 0 ? 0 : null;
  const at = addresses.findIndex((address) => new RegExp(expect).test(address));
  return at >= 0 && at < within ? at : null;
}
