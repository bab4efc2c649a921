import { z } from "zod";
import { countrySchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

/** A country with what publishers call it. */
const countryContentSchema = z.strictObject({
  ...countrySchema.shape,
  /** ISO 3166 alpha-3, for publishers that use it. */
  iso3: z.string().regex(/^[A-Z]{3}$/, "must be three capital letters, as in ISO 3166 (USA)"),
  /** Other names in publishers' files: "United States of America". */
  aliases: z.array(z.string().min(1)).default([]),
});
export type CountryContent = z.infer<typeof countryContentSchema>;

/** All countries by name. Throws ContentError for bad or repeated codes, slugs and names. */
export const loadCountries = oncePerRoot((root): CountryContent[] => {
  const { data, issue } = readYaml(root, "countries.yaml", z.array(countryContentSchema).min(1));
  const named = data.flatMap((country, at) => [
    { at: [at, "code"], word: country.code },
    { at: [at, "iso3"], word: country.iso3 },
    { at: [at, "slug"], word: country.slug },
    { at: [at, "name"], word: country.name },
    ...country.aliases.map((alias, index) => ({ at: [at, "aliases", index], word: alias })),
  ]);
  // A one-word country is its own slug in lower case, so words are compared as written.
  const issues = repeated(named, (entry) => entry.word).map(({ entry }) =>
    issue(entry.at, `"${entry.word}" stands for two countries`, "write it for one country only"),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});

/** The country that a publisher names by code, by name or by alias; undefined where unknown. */
export function findCountry(
  name: string,
  countries: readonly CountryContent[],
): CountryContent | undefined {
  return countries.find(
    (country) =>
      country.code === name ||
      country.iso3 === name ||
      country.name === name ||
      country.aliases.includes(name),
  );
}
