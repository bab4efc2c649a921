import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { unknownWords } from "../file/unknown-words.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadCountries } from "./countries.ts";

/** Two countries that readers compare, in the order of the address. */
export type CountryPair = readonly [first: string, second: string];

/** All pairs. Throws ContentError for unknown countries, and for two that are paired twice, in whichever order. */
export const loadComparisons = oncePerRoot((root): CountryPair[] => {
  const schema = z.array(z.tuple([slugSchema, slugSchema]));
  const { data, issue } = readYaml(root, "comparisons.yaml", schema);
  const known = loadCountries(root).map(({ slug }) => slug);
  const named = data.map((pair, at) => ({ at: [at], word: pair.toSorted().join(" and ") }));
  const issues = [
    ...data.flatMap((pair, at) => unknownWords(issue, [at], pair, known, "country")),
    ...repeated(named, ({ word }) => word).map(({ entry }) =>
      issue(entry.at, `${entry.word} are paired twice`, "keep one of the two lines"),
    ),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});
