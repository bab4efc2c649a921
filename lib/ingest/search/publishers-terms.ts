import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { csvRows } from "#lib/ingest/reference/csv-rows.ts";

/** A name of an occupation as a publisher lists it. */
export interface PublishedTerm {
  /** O*NET-SOC code. */
  code: string;
  /** `onet` or `esco`. */
  source: "onet" | "esco";
  /** ISO 639-1. */
  language: string;
  /** How surely the name means the occupation, in percent. */
  strength: number;
  term: string;
}

/** An occupation with its jobs in the United States. */
export interface PublishedOccupation {
  /** SOC 2018 code. */
  code: string;
  name: string;
  /** Null where the office gives no number. */
  jobs: number | null;
}

/**
 * Percent that a name means its occupation, by where it stands. A title that more of O*NET's sources
 * report (job boards, employers, offices) gains `perSource` each, up to `mostSources`.
 */
const strengths = {
  title: 84,
  shown: 78,
  reported: 70,
  alternate: 44,
  perSource: 4,
  mostSources: 5,
  abbreviation: 52,
  exactMatch: 70,
  closeMatch: 60,
  narrowMatch: 50,
  broadMatch: 44,
  /** What a match gains where ISCO-08 links the concept's unit group to the same occupation. */
  confirmed: 8,
};
/** An ESCO concept leads to so many O*NET occupations, of its closest kind of match. */
const codesPerConcept = 2;
/** A unit group of more occupations than this says too little of a concept in it. */
const codesPerGroup = 2;
/** Longer names are sentences that nobody types. */
const longestTerm = { letters: 42, words: 5 };

/** The occupations, as SOC codes, that a unit group of ISCO-08 is linked to. */
export type CodesOfGroup = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every name in O*NET and ESCO that leads to an O*NET occupation. `folder` holds the publishers' files, `groups` says what
 * unit groups stand for, and `known` which SOC codes have a role.
 */
export function readPublishedTerms(
  folder: string,
  groups: CodesOfGroup,
  known: ReadonlySet<string>,
): PublishedTerm[] {
  return [...onetTerms(folder), ...escoTerms(folder, groups, known)].filter(({ term }) =>
    isTyped(term),
  );
}

function isTyped(term: string): boolean {
  return term.length <= longestTerm.letters && term.split(/\s+/).length <= longestTerm.words;
}

function onetTerms(folder: string): PublishedTerm[] {
  const onet = (file: string) => readText(folder, `classification/onet/${file}.txt.gz`);
  const term = (code: string, strength: number, name: string): PublishedTerm[] =>
    withAbbreviation(name).map(({ name: part, short }) => ({
      code,
      source: "onet",
      language: "en",
      strength: short ? Math.min(strength, strengths.abbreviation) : strength,
      term: part,
    }));
  const titles = tabRows(onet("occupation_data"), occupationSchema);
  const reported = tabRows(onet("sample_of_reported_titles"), reportedSchema);
  const alternates = tabRows(onet("alternate_titles"), alternateSchema);
  return [
    ...titles.flatMap((row) => term(row["O*NET-SOC Code"], strengths.title, row.Title)),
    ...reported.flatMap((row) => {
      const shown = row["Shown in My Next Move"] === "Y";
      return term(
        row["O*NET-SOC Code"],
        shown ? strengths.shown : strengths.reported,
        row["Reported Job Title"],
      );
    }),
    ...alternates.flatMap((row) => {
      const sources = Math.min(strengths.mostSources, row["Source(s)"].split(",").length);
      const strength = strengths.alternate + strengths.perSource * (sources - 1);
      return term(row["O*NET-SOC Code"], strength, row["Alternate Title"]);
    }),
  ];
}

/** "Certified Public Accountant (CPA)" is two names; what stands in longer brackets explains. */
function withAbbreviation(name: string): { name: string; short: boolean }[] {
  const [, long = name, inside] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(name) ?? [];
  const both = [{ name: long.trim(), short: false }];
  if (inside === undefined) return both;
  const short = /^[\p{Lu}&/-]{2,6}s?$/u.test(inside);
  return short || inside.includes(" ") ? [...both, { name: inside, short }] : both;
}

function escoTerms(
  folder: string,
  groups: CodesOfGroup,
  known: ReadonlySet<string>,
): PublishedTerm[] {
  const codes = codesOfConcepts(folder, groups, known);
  const labels = csvRows(
    "esco-occupation-labels-21-languages.csv",
    readText(folder, "classification/esco/esco-occupation-labels-21-languages.csv.gz"),
    labelSchema,
  );
  return labels.flatMap(({ lang, uri, label }) =>
    (codes.get(uri) ?? []).flatMap(({ code, strength }) =>
      bothSexes(label).map((term) => ({
        code,
        source: "esco" as const,
        language: lang,
        strength,
        term,
      })),
    ),
  );
}

/** "enfermero/enfermera" is two names. */
function bothSexes(label: string): string[] {
  const parts = label.split(/\s*\/\s*/);
  return parts.length === 2 && parts.every((part) => part.length > 3) ? parts : [label];
}

/** An O*NET occupation that a concept may mean, and how surely, in percent. */
interface Match {
  code: string;
  strength: number;
}

/** The occupations that each ESCO concept means. */
function codesOfConcepts(
  folder: string,
  groups: CodesOfGroup,
  known: ReadonlySet<string>,
): Map<string, Match[]> {
  const matches = crosswalkMatches(folder);
  const concepts = csvRows(
    "v1.2.1-occupations_en.csv",
    readText(folder, "classification/esco/v1.2.1-occupations_en.csv.gz"),
    conceptSchema,
  );
  return new Map(
    concepts.map(({ conceptUri, iscoGroup }) => {
      const group = groups.get(iscoGroup) ?? new Set<string>();
      const usable = (matches.get(conceptUri) ?? []).filter(({ code }) => known.has(socOf(code)));
      return [conceptUri, closestMatches(usable, group)] as const;
    }),
  );
}

/**
 * Which of a concept's matches it means. The crosswalk to O*NET matches loosely, and of several the first is not the best:
 * one that the concept's ISCO-08 group, given as SOC codes, is linked to as well comes before all but an exact one. Where
 * there is no match, the group's own few stand in.
 */
export function closestMatches(matches: readonly Match[], group: ReadonlySet<string>): Match[] {
  if (matches.length === 0) {
    if (group.size > codesPerGroup) return [];
    return [...group].map((soc) => ({ code: `${soc}.00`, strength: strengths.broadMatch }));
  }
  const weighed = matches.map(({ code, strength }) => {
    const confirmed = group.has(socOf(code));
    return { code, confirmed, strength: strength + (confirmed ? strengths.confirmed : 0) };
  });
  const chosen = weighed.filter(
    ({ confirmed, strength }) => confirmed || strength === strengths.exactMatch,
  );
  const left = chosen.length > 0 ? chosen : weighed;
  const best = Math.max(...left.map(({ strength }) => strength));
  return left
    .filter(({ strength }) => strength === best)
    .map(({ code, strength }) => ({ code, strength }))
    .slice(0, codesPerConcept);
}

function socOf(code: string): string {
  return code.slice(0, 7);
}

function crosswalkMatches(folder: string): Map<string, Match[]> {
  const rows = z.array(z.array(z.string())).parse(
    parse(readText(folder, "classification/national-to-esco/onet-esco-official.csv.gz"), {
      bom: true,
      relax_column_count: true,
    }),
  );
  const header = rows.findIndex(([first]) => first === "O*NET Id");
  const found = new Map<string, Match[]>();
  for (const [code = "", , , uri = "", , , match] of rows.slice(header + 1)) {
    const kind = matchSchema.safeParse(match);
    if (!kind.success || !uri.includes("/occupation/")) continue;
    found.set(uri, [...(found.get(uri) ?? []), { code, strength: strengths[kind.data] }]);
  }
  return found;
}

/** The occupations of the US office with their jobs. */
export function readPublishedOccupations(folder: string): PublishedOccupation[] {
  const file = "bls-oews-2025-national-states-all-occupations.csv.gz";
  return csvRows(file, readText(folder, `all-occupations/${file}`), oewsSchema)
    .filter(({ area_code }) => area_code === "US")
    .map(({ soc2018, occupation, employment }) => ({
      code: soc2018,
      name: occupation,
      jobs: employment === "" ? null : Number(employment),
    }));
}

function readText(folder: string, file: string): string {
  return gunzipSync(readFileSync(join(folder, file))).toString("utf8");
}

function tabRows<T>(text: string, schema: z.ZodType<T>): T[] {
  return z
    .array(schema)
    .parse(parse(text, { columns: true, bom: true, delimiter: "\t", quote: false }));
}

const matchSchema = z.enum(["exactMatch", "closeMatch", "narrowMatch", "broadMatch"]);
const occupationSchema = z.object({ "O*NET-SOC Code": z.string(), Title: z.string() });
const reportedSchema = z.object({
  "O*NET-SOC Code": z.string(),
  "Reported Job Title": z.string(),
  "Shown in My Next Move": z.string(),
});
const alternateSchema = z.object({
  "O*NET-SOC Code": z.string(),
  "Alternate Title": z.string(),
  "Source(s)": z.string(),
});
const conceptSchema = z.object({ conceptUri: z.string(), iscoGroup: z.string() });
const labelSchema = z.object({ lang: z.string(), uri: z.string(), label: z.string() });
const oewsSchema = z.object({
  area_code: z.string(),
  soc2018: z.string(),
  occupation: z.string(),
  employment: z.string(),
});
