import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError, type ContentIssue, collect } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";

const nameSchema = z
  .string()
  .regex(/^\p{Lu}[^\d]*$/u, "must be a name in capitals, without digits");

const roleSchema = z.strictObject({
  /** Singular, as people call it: "Registered Nurse". The slug is made from it. */
  name: nameSchema,
  /** Where the rules of English do not make it: "Producers and Directors". */
  plural: nameSchema.optional(),
  /** Where the first letter misleads: "an HVAC Technician". */
  article: z.enum(["a", "an"]).optional(),
  /** O*NET-SOC codes, the closest first, where they are not the SOC code with ".00". */
  onet: z
    .array(z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, "must be an O*NET-SOC code such as 15-1252.00"))
    .min(1)
    .optional(),
});

const fileSchema = z.strictObject({
  name: z.string().min(1),
  /** SOC 2018 major group. */
  group: z.int().min(11).max(55),
  roles: z.record(
    z.string().regex(/^\d{2}-\d{4}$/, "must be a SOC 2018 code such as 29-1141"),
    z.union([nameSchema, roleSchema]),
  ),
});

/** A role that stands for exactly one official US occupation. */
export interface OccupationRole {
  slug: string;
  name: string;
  plural: string;
  article: "a" | "an";
  family: string;
  /** SOC 2018 code. */
  soc: string;
  onet: string[];
}

interface GroupFile {
  family: { slug: string; name: string };
  yaml: YamlFile<z.infer<typeof fileSchema>>;
}

const loadGroups = oncePerRoot((root): GroupFile[] => {
  const names = readdirSync(join(root, "occupations")).filter((name) => name.endsWith(".yaml"));
  return collect(
    names.map((name) => () => {
      const yaml = readYaml(root, `occupations/${name}`, fileSchema);
      return { family: { slug: basename(name, ".yaml"), name: yaml.data.name }, yaml };
    }),
  ).toSorted((a, b) => a.yaml.data.group - b.yaml.data.group);
});

/**
 * The roles of content/occupations by SOC code: one for each official US occupation that no file of
 * content/roles stands for.
 * @throws ContentError for a code outside its file's major group, and for two roles of one name or address.
 */
export const loadOccupationRoles = oncePerRoot((root): OccupationRole[] => {
  const entries = loadGroups(root).flatMap(({ family, yaml }) =>
    Object.entries(yaml.data.roles).map(([soc, given]) => ({
      yaml,
      soc,
      role: occupationRole(soc, typeof given === "string" ? { name: given } : given, family.slug),
    })),
  );
  const issues: ContentIssue[] = [
    ...entries
      .filter(({ soc, yaml }) => !soc.startsWith(`${yaml.data.group}-`))
      .map(({ soc, yaml }) =>
        yaml.issue(
          ["roles", soc],
          `${soc} is not in major group ${yaml.data.group}`,
          "move it to the file of its group",
        ),
      ),
    ...repeated(entries, ({ role }) => role.slug).map(({ entry, first }) =>
      entry.yaml.issue(
        ["roles", entry.soc],
        `${first.soc} has the address "${entry.role.slug}" too`,
        "write another name",
      ),
    ),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  return entries.map(({ role }) => role);
});

/** The families that the roles of content/occupations stand in: the SOC major groups in their order. */
export function occupationFamilies(root?: string): { slug: string; name: string }[] {
  return loadGroups(root).map(({ family }) => family);
}

function occupationRole(
  soc: string,
  { name, plural, article, onet }: z.infer<typeof roleSchema>,
  family: string,
): OccupationRole {
  return {
    slug: slugSchema.parse(
      name
        .toLowerCase()
        .replace(/[^a-z]+/g, "-")
        .replace(/-$/, ""),
    ),
    name,
    plural: plural ?? pluralOf(name),
    article: article ?? (/^[AEIOU]/.test(name) ? "an" : "a"),
    family,
    soc,
    onet: onet ?? [`${soc}.00`],
  };
}

/** The plural of an English name of a role, by its last word: "Nurse Midwives", "Secretaries". */
export function pluralOf(name: string): string {
  if (/(?:[^aeiou]y)$/.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`;
  if (/[^r]wife$/.test(name)) return `${name.slice(0, -2)}ves`;
  return `${name}s`;
}

/** A name as a sentence says it amid other words: "registered nurses", "HVAC technicians", "English professors". */
export function inSentence(name: string): string {
  return name
    .split(" ")
    .map((word) => (/^[A-Z]{2}/.test(word) || word === "English" ? word : word.toLowerCase()))
    .join(" ");
}
