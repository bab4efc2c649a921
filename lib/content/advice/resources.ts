import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { httpsUrl } from "../file/pages-read.ts";
import { oncePerRoot } from "../file/root.ts";
import { unknownWords } from "../file/unknown-words.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadCountries } from "../places/countries.ts";

const resourceSchema = z.strictObject({
  name: z.string().min(1),
  href: httpsUrl,
  /** What a reader finds there: one short sentence. */
  what: z.string().min(1),
  /** Countries that it is for; empty for every country. */
  countries: z.array(slugSchema),
});
/** A free official place to read on. */
export type Resource = z.infer<typeof resourceSchema>;

/** All free official resources, national ones first. Throws ContentError for unknown countries. */
export const loadResources = oncePerRoot((root): Resource[] => {
  const { data, issue } = readYaml(root, "resources.yaml", z.array(resourceSchema));
  const known = loadCountries(root).map(({ slug }) => slug);
  const issues = data.flatMap(({ countries }, at) =>
    unknownWords(issue, [at, "countries"], countries, known, "country"),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});

/** The resources for a country, its own before those for every country. */
export function resourcesFor(country: string, root?: string): Resource[] {
  const all = loadResources(root);
  return [
    ...all.filter(({ countries }) => countries.includes(country)),
    ...all.filter(({ countries }) => countries.length === 0),
  ];
}
