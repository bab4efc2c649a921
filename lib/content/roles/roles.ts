import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { compareText } from "#lib/domain/compare-text.ts";
import { roleSchema, slugSchema } from "#lib/domain/role.ts";
import { ContentError, type ContentIssue, collect } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";
import { loadFamilies } from "./families.ts";
import { loadOccupationRoles, type OccupationRole, pluralOf } from "./occupation-groups.ts";
import { readTitlesWithoutRole } from "./titles-without-role.ts";

/** Sectors of the postings index, as Indeed names them. */
const indeedSectors = [
  "Electrical Engineering",
  "IT Operations & Helpdesk",
  "Industrial Engineering",
  "Information Design & Documentation",
  "Marketing",
  "Mathematics",
  "Medical Information",
  "Project Management",
  "Scientific Research & Development",
  "Software Development",
] as const;

const roleFileSchema = z.strictObject({
  name: z.string().min(1),
  /** The article that a sentence puts before the name: "an AI Engineer". */
  article: z.enum(["a", "an"]),
  family: slugSchema,
  /** Raw titles of the aijobs index, exactly as written; empty for a role that only surveys or offices know. */
  titles: z.array(z.string().min(1)),
  /** The index reads a level off the name, as if an Account Executive were an executive: its levels are not known. */
  levelInName: z.literal(true).optional(),
  /** US SOC 2018 codes for reference figures, the closest first; empty where none fits. */
  soc: z.array(
    z.string().regex(/^\d{2}-\d{4}$/, "must be a SOC 2018 code in quotes, such as 15-1252"),
  ),
  /**
   * `own`: the first SOC code is this role's occupation. `wider`: it is only where classifications
   * put the role among many others, and a figure for it is shown as wider.
   */
  socFit: z.enum(["own", "wider"]).default("own"),
  /** O*NET-SOC codes for skills, the closest first. */
  onet: z.array(
    z
      .string()
      .regex(/^\d{2}-\d{4}\.\d{2}$/, "must be an O*NET-SOC code in quotes, such as 15-1252.00"),
  ),
  /** Sector of the Indeed postings index; null where none fits. */
  indeedSector: z.enum(indeedSectors).nullable(),
});

/** A role with what links it to reference figures. */
const roleContentSchema = roleSchema.extend({
  ...roleFileSchema.shape,
  /** "Registered Nurses" */
  plural: z.string(),
});
export type RoleContent = z.infer<typeof roleContentSchema>;

interface RoleFile {
  slug: string;
  yaml: YamlFile<z.infer<typeof roleFileSchema>>;
}

/**
 * All roles by slug: those of the index, one file each in content/roles, whose name is the slug, and those that
 * only statistical offices know, of content/occupations.
 * Throws ContentError: bad file names and values, unknown families, a name or title used twice,
 * a title that titles-without-role.yaml also lists.
 */
export const loadRoles = oncePerRoot((root): RoleContent[] => {
  const names = readdirSync(join(root, "roles")).toSorted();
  const files = collect(names.map((name) => () => readRole(root, name)));
  const issues = [
    ...familyIssues(files, root),
    ...repeatedNames(files),
    ...repeatedTitles(files),
    ...titlesWithoutRoleIssues(files, root),
  ];
  if (issues.length > 0) throw new ContentError(issues);
  const own = files.map(({ slug, yaml }) => ({
    slug,
    ...yaml.data,
    plural: pluralOf(yaml.data.name),
  }));
  const official = loadOccupationRoles(root);
  const twice = official.filter(({ slug }) => own.some((role) => role.slug === slug));
  if (twice.length > 0) {
    throw new ContentError(
      twice.map(({ slug, family }) => ({
        file: `content/occupations/${family}.yaml`,
        line: 1,
        problem: `"${slug}" is the address of a role in content/roles too`,
        instead: "write another name or remove one of the two",
      })),
    );
  }
  return [...own, ...official.map(officeRole)].toSorted((a, b) => compareText(a.slug, b.slug));
});

/** A role that only offices know, in the form of the others. */
function officeRole({ soc, ...role }: OccupationRole): RoleContent {
  return {
    ...role,
    titles: [],
    soc: [soc],
    socFit: "own",
    indeedSector: null,
    officeOnly: true,
  };
}

function readRole(root: string, name: string): RoleFile {
  const slug = basename(name, ".yaml");
  if (!name.endsWith(".yaml") || !slugSchema.safeParse(slug).success) {
    const better = slug
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const problem = "the file's name is the role's address and is not a slug";
    const instead = `rename it to ${better}.yaml (lower-case words joined by hyphens)`;
    throw new ContentError([{ file: `content/roles/${name}`, line: 1, problem, instead }]);
  }
  return { slug, yaml: readYaml(root, `roles/${name}`, roleFileSchema) };
}

function familyIssues(files: readonly RoleFile[], root: string): ContentIssue[] {
  const known = loadFamilies(root).map((family) => family.slug);
  return files
    .filter(({ yaml }) => !known.includes(yaml.data.family))
    .map(({ yaml }) => {
      const problem = `no family is called "${yaml.data.family}"`;
      const instead = `write ${nearestWord(yaml.data.family, known)} or add it to families.yaml`;
      return yaml.issue(["family"], problem, instead);
    });
}

function repeatedNames(files: readonly RoleFile[]): ContentIssue[] {
  return repeated(files, ({ yaml }) => yaml.data.name).map(({ entry, first }) =>
    entry.yaml.issue(
      ["name"],
      `roles/${first.slug}.yaml has the same name`,
      "write another name or join the two files",
    ),
  );
}

function titlesOf(files: readonly RoleFile[]) {
  return files.flatMap(({ slug, yaml }) =>
    yaml.data.titles.map((title, index) => ({ slug, yaml, title, index })),
  );
}

function repeatedTitles(files: readonly RoleFile[]): ContentIssue[] {
  return repeated(titlesOf(files), ({ title }) => title).map(({ entry, first }) =>
    entry.yaml.issue(
      ["titles", entry.index],
      `"${entry.title}" already belongs to roles/${first.slug}.yaml`,
      "remove it from one of the two files",
    ),
  );
}

function titlesWithoutRoleIssues(files: readonly RoleFile[], root: string): ContentIssue[] {
  const { data, issue } = readTitlesWithoutRole(root);
  const owners = new Map(titlesOf(files).map(({ title, slug }) => [title, slug]));
  return data.flatMap((group, at) =>
    group.titles.flatMap((title, index) => {
      const owner = owners.get(title);
      return owner === undefined
        ? []
        : [
            issue(
              [at, "titles", index],
              `"${title}" belongs to roles/${owner}.yaml`,
              "remove it from one of the two files",
            ),
          ];
    }),
  );
}
