import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError, type ContentIssue } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { type PageRead, pageReadSchema } from "../file/pages-read.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { unknownWords } from "../file/unknown-words.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";
import { loadRoles } from "../roles/roles.ts";

/** A fact in words without digits, and the page (a key of `pages`) that it was read in. */
const factSchema = z.strictObject({
  says: z.string().regex(/^\D+$/, "must be words without digits, as in: valid for two years"),
  page: slugSchema,
});
type Fact = z.infer<typeof factSchema>;

const fileSchema = z.strictObject({
  pages: z.record(slugSchema, pageReadSchema),
  certifications: z.array(
    z.strictObject({
      name: z.string().min(1),
      issuer: z.string().min(1),
      roles: z.array(slugSchema).min(1),
      /** What could not be read is left out. */
      level: factSchema.optional(),
      renewal: factSchema.optional(),
    }),
  ),
});

/** A recognised certification; each fact carries the page that it was read in. */
export interface Certification {
  name: string;
  issuer: string;
  roles: string[];
  level: FactRead | null;
  renewal: FactRead | null;
}

/** A fact in words and the page that it was read in. */
export interface FactRead {
  says: string;
  page: PageRead;
}

/**
 * The certifications whose facts could be read on a public page, in the order in which pages list
 * them. Throws ContentError for unknown roles, pages that are not listed and repeated names.
 */
export const loadCertifications = oncePerRoot((root): Certification[] => {
  const yaml = readYaml(root, "certifications.yaml", fileSchema);
  const issues = [...repeatedNames(yaml), ...unknownRoles(yaml, root), ...unknownPages(yaml)];
  if (issues.length > 0) throw new ContentError(issues);
  const { pages, certifications } = yaml.data;
  const withPage = (fact: Fact | undefined): FactRead | null => {
    const page = fact && pages[fact.page];
    return fact && page ? { says: fact.says, page } : null;
  };
  return certifications.map(({ level, renewal, ...certification }) => ({
    ...certification,
    level: withPage(level),
    renewal: withPage(renewal),
  }));
});

/** The certifications of a role. */
export function certificationsOf(role: string, root?: string): Certification[] {
  return loadCertifications(root).filter(({ roles }) => roles.includes(role));
}

type File = YamlFile<z.infer<typeof fileSchema>>;

function repeatedNames({ data, issue }: File): ContentIssue[] {
  return repeated([...data.certifications.entries()], ([, { name }]) => name).map(
    ({ entry: [at, { name }] }) =>
      issue(["certifications", at, "name"], `"${name}" stands twice`, "remove one of the two"),
  );
}

function unknownRoles({ data, issue }: File, root: string): ContentIssue[] {
  const known = loadRoles(root).map(({ slug }) => slug);
  return data.certifications.flatMap(({ roles }, at) =>
    unknownWords(issue, ["certifications", at, "roles"], roles, known, "role"),
  );
}

function unknownPages({ data, issue }: File): ContentIssue[] {
  const known = Object.keys(data.pages);
  return data.certifications.flatMap((certification, at) =>
    (["level", "renewal"] as const).flatMap((fact) => {
      const page = certification[fact]?.page;
      if (page === undefined || known.includes(page)) return [];
      const problem = `no page is called "${page}"`;
      const instead = `write ${nearestWord(page, known)}, or add the page that the fact was read in`;
      return [issue(["certifications", at, fact, "page"], problem, instead)];
    }),
  );
}
