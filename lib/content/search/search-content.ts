import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { type SearchWords, searchWordsSchema } from "#lib/domain/search-words.ts";
import { ContentError } from "../file/content-error.ts";
import { csvRecords } from "../file/csv-records.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadOccupationRoles } from "../roles/occupation-groups.ts";
import { loadRoles } from "../roles/roles.ts";

const phrases = z.string().transform((text) =>
  text
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ""),
);
const socCode = /^\d{2}-\d{4}$/;

/** Words of searches that name neither a role nor a place. Throws ContentError. */
export const loadSearchWords = oncePerRoot(
  (root): SearchWords => readYaml(root, "search/words.yaml", searchWordsSchema).data,
);

/** Names that editors give to roles in one language. */
export interface EverydayNames {
  /** Role slugs and SOC codes, the likeliest meaning first. */
  to: string[];
  /** ISO 639-1. */
  language: string;
  terms: string[];
}

/** content/search/everyday.yaml. Throws ContentError for an address that no role has. */
export const loadEverydayNames = oncePerRoot((root): EverydayNames[] => {
  const schema = z.record(z.string(), z.record(z.string(), phrases));
  const { data, issue } = readYaml(root, "search/everyday.yaml", schema);
  const slugs = new Set([...loadRoles(root), ...loadOccupationRoles(root)].map(({ slug }) => slug));
  const wrong = Object.keys(data).flatMap((targets) =>
    targets
      .split(" ")
      .filter((target) => !slugs.has(target) && !socCode.test(target))
      .map((target) =>
        issue(
          [targets],
          `no role has the address "${target}"`,
          "write a role's address or SOC code",
        ),
      ),
  );
  if (wrong.length > 0) throw new ContentError(wrong);
  return Object.entries(data).flatMap(([targets, languages]) =>
    Object.entries(languages).map(([language, terms]) => ({
      to: targets.split(" "),
      language,
      terms,
    })),
  );
});

const regionsSchema = z.record(z.string(), phrases);
const placesSchema = z.strictObject({
  countries: z.record(z.string(), phrases),
  regions: z.record(z.string(), regionsSchema),
  other: z.record(z.string(), phrases),
  codes: z.record(z.string(), phrases),
  words: phrases,
});
const placeRowSchema = z.object({
  kind: z.enum(["country", "city"]),
  country: z.string(),
  region: z.string(),
  name: z.string(),
});

/** What searches call places. Regions are by country and by the letters of their post offices. */
export type SearchPlaces = z.infer<typeof placesSchema> & {
  /** Names in other languages, and cities, the largest first. */
  published: z.infer<typeof placeRowSchema>[];
};

/** content/search/places.yaml and places.csv. Throws ContentError and, for the written file, ZodError. */
export const loadSearchPlaces = oncePerRoot(
  (root): SearchPlaces => ({
    ...readYaml(root, "search/places.yaml", placesSchema).data,
    published: rows(readFileSync(join(root, "search/places.csv"), "utf8"), placeRowSchema),
  }),
);

const termRowSchema = z.object({
  code: z.string(),
  language: z.string(),
  strength: z.coerce.number(),
  terms: z.string().transform((terms) => terms.split("|")),
});
const occupationRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  jobs: z.string().transform((jobs) => (jobs === "" ? null : Number(jobs))),
});

/** Names of occupations as publishers list them. */
export interface PublishedNames {
  /** `code` is O*NET-SOC, `strength` how surely the names mean it, in percent. */
  terms: z.infer<typeof termRowSchema>[];
  occupations: z.infer<typeof occupationRowSchema>[];
}

/** content/search/terms.csv.gz and occupations.csv, anew at each call: they are needed once. */
export function readPublishedNames(root: string): PublishedNames {
  const terms = gunzipSync(readFileSync(join(root, "search/terms.csv.gz"))).toString("utf8");
  const occupations = readFileSync(join(root, "search/occupations.csv"), "utf8");
  return { terms: rows(terms, termRowSchema), occupations: rows(occupations, occupationRowSchema) };
}

function rows<T>(text: string, schema: z.ZodType<T>): T[] {
  return csvRecords(text).map(({ record }) => schema.parse(record));
}
