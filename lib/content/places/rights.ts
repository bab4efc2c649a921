import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { pageReadSchema } from "../file/pages-read.ts";
import { oncePerRoot } from "../file/root.ts";
import { unknownWords } from "../file/unknown-words.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadCountries } from "./countries.ts";

/** `due-under-eu-law`: a directive asks for it and no national law was read. */
const rightStatusSchema = z.enum(["in-force", "due-under-eu-law"]);

const sentenceSchema = z
  .string()
  .regex(/^[^\d]+\.$/, "must be one sentence without digits that ends with a full stop");

const rightSchema = z.strictObject({
  id: slugSchema,
  countries: z.array(slugSchema).min(1),
  /** The state or province where it holds: "New York"; null for the whole country. */
  region: z.string().min(1).nullable(),
  status: rightStatusSchema,
  /** The month by which a directive was due in national law, "2026-06"; only with `due-under-eu-law`. */
  due: z
    .string()
    .regex(/^\d{4}-\d{2}$/, "must be a month such as 2026-06")
    .optional(),
  /** What you may ask or do, one sentence in plain words without digits. */
  text: sentenceSchema,
  /** What the same text asks of an employer who posts a job; none where it asks nothing of a posting. */
  employer: sentenceSchema.optional(),
  /** The official text that was read. */
  source: pageReadSchema,
});
/** A right in pay talks, stated only from an official text that was read. Not legal advice. */
export type Right = z.infer<typeof rightSchema>;

/** Sites of legislatures, governments and their agencies, as host names without "www.". */
const loadOfficialPlaces = oncePerRoot(
  (root) => readYaml(root, "official-places.yaml", z.array(z.hostname())).data,
);

/**
 * All rights. Throws ContentError for unknown countries, for a text that was not read at an official place
 * and for a directive without the month in which it was due.
 */
export const loadRights = oncePerRoot((root): Right[] => {
  const { data, issue } = readYaml(root, "rights.yaml", z.array(rightSchema));
  const known = loadCountries(root).map(({ slug }) => slug);
  const places = loadOfficialPlaces(root);
  const issues = data.flatMap(({ countries, status, due, source }, at) => {
    const host = new URL(source.url).hostname.replace(/^www\./, "");
    return [
      ...unknownWords(issue, [at, "countries"], countries, known, "country"),
      ...(places.includes(host)
        ? []
        : [
            issue(
              [at, "source", "url"],
              `"${host}" is no official place`,
              "name the text at its legislature or agency, or add that site to official-places.yaml",
            ),
          ]),
      ...((status === "due-under-eu-law") === (due !== undefined)
        ? []
        : [
            issue(
              [at, "status"],
              "a directive needs the month in which it was due, and nothing else has one",
              "add due: 2026-06 to a right that is due-under-eu-law, remove it elsewhere",
            ),
          ]),
    ];
  });
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});

/** The rights in a country, the whole country's first; empty means "not verified for this country". */
export function rightsIn(country: string, root?: string): Right[] {
  const held = loadRights(root).filter(({ countries }) => countries.includes(country));
  return held.toSorted((a, b) => Number(a.region !== null) - Number(b.region !== null));
}
