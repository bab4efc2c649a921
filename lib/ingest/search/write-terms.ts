import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import { contentRoot } from "#lib/content/file/root.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadOccupationRoles } from "#lib/content/roles/occupation-groups.ts";
import { loadOccupationLinks } from "#lib/content/roles/occupation-links.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { searchKey } from "#lib/search/normalize.ts";
import { knownRoles } from "./load-terms.ts";
import { readPublishedPlaces } from "./publishers-places.ts";
import {
  type PublishedTerm,
  readPublishedOccupations,
  readPublishedTerms,
} from "./publishers-terms.ts";

/** A file of content/search that was written. */
export interface SearchFile {
  file: string;
  rows: number;
}

/**
 * Writes what searches are looked up in to content/search, from the publishers' files under `folder` and from two
 * packages: names of the occupations that roles stand for, those occupations with their jobs, and places.
 */
export async function writeSearchFiles(folder: string): Promise<SearchFile[]> {
  const codes = new Set(
    knownRoles().flatMap(({ soc, onet }) => [...soc, ...onet.map((code) => code.slice(0, 7))]),
  );
  const terms = termRows(
    readPublishedTerms(folder, codesOfGroups(), codes).filter(({ code }) =>
      codes.has(code.slice(0, 7)),
    ),
  );
  const occupations = readPublishedOccupations(folder)
    .filter(({ code }) => codes.has(code))
    .map(({ code, name, jobs }) => [code, name, jobs ?? ""]);
  const places = await readPublishedPlaces(new Set(loadCountries().map(({ code }) => code)));
  const placeRows = onceEach(places, ({ kind, country, name }) =>
    kind === "country" ? `${country} ${searchKey(name)}` : `${country} ${searchKey(name)} city`,
  ).map(({ kind, country, region, name }) => [kind, country, region, name]);
  mkdirSync(join(contentRoot, "search"), { recursive: true });
  return [
    write("terms.csv.gz", ["code", "source", "language", "strength", "terms"], terms),
    write("occupations.csv", ["code", "name", "jobs"], occupations),
    write("places.csv", ["kind", "country", "region", "name"], placeRows),
  ];
}

/** The occupations of each ISCO-08 unit group, by the links that national codes follow. */
function codesOfGroups(): Map<string, Set<string>> {
  const { exactly, several, "part-of": parts } = loadOccupationLinks("isco08");
  const linked = [
    ...Object.entries(exactly),
    ...Object.entries(several).flatMap(([slug, codes]) =>
      codes.map((code): [string, string] => [slug, code]),
    ),
    ...Object.entries(parts).flatMap(([code, slugs]) =>
      slugs.map((slug): [string, string] => [slug, code]),
    ),
  ];
  const socOf = new Map(loadOccupationRoles().map(({ slug, soc }) => [slug, soc]));
  const groups = new Map<string, Set<string>>();
  for (const [slug, group] of linked) {
    const soc = socOf.get(slug);
    if (soc !== undefined) groups.set(group, (groups.get(group) ?? new Set()).add(soc));
  }
  return groups;
}

/**
 * One row for the names of one occupation, source, language and strength. A name that an occupation has twice
 * stays where it is strongest.
 */
function termRows(found: readonly PublishedTerm[]): string[][] {
  const strongest = found.toSorted((a, b) => b.strength - a.strength);
  const rows = new Map<string, string[]>();
  for (const { code, source, language, strength, term } of onceEach(
    strongest,
    ({ code: of, term: name }) => `${of} ${searchKey(name)}`,
  )) {
    const row = [code, source, language, `${strength}`].join(",");
    rows.set(row, [...(rows.get(row) ?? []), term.replaceAll("|", " ")]);
  }
  return [...rows]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([row, names]) => [...row.split(","), names.toSorted().join("|")]);
}

function onceEach<T>(list: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const name = key(item);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function write(
  file: string,
  columns: string[],
  rows: readonly (readonly (string | number)[])[],
): SearchFile {
  const text = stringify([columns, ...rows]);
  const content = file.endsWith(".gz") ? gzipSync(text, { level: 9 }) : text;
  writeFileSync(join(contentRoot, "search", file), content);
  return { file: `content/search/${file}`, rows: rows.length };
}
