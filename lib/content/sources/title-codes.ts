import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { contentRoot, oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadOccupationLinks } from "../roles/occupation-links.ts";
import { rolesIn } from "../roles/occupation-roles.ts";
import { loadRoles } from "../roles/roles.ts";
import type { OfficialMapping } from "./official-mapping.ts";
import { loadPayMapping } from "./pay-mapping.ts";

/** The US classification, whose codes stand with the roles themselves. */
const soc = "soc2018";

/** By SOC code: the role that a title stands for which says nothing but the code, where several roles have it. */
const loadPrincipals = oncePerRoot((root): Map<string, string> => {
  const schema = z.record(z.string().regex(/^\d{2}-\d{4}$/), slugSchema);
  const { data, issue } = readYaml(root, "title-codes.yaml", schema);
  const slugs = loadRoles(root).map(({ slug }) => slug);
  const unknown = Object.entries(data).filter(([, slug]) => !slugs.includes(slug));
  if (unknown.length > 0) {
    throw new ContentError(
      unknown.map(([code, slug]) =>
        issue([code], `no role is called "${slug}"`, `write ${nearestWord(slug, slugs)}`),
      ),
    );
  }
  return new Map(Object.entries(data));
});

/** The classifications that codes of titles may be of. */
export function classifications(root: string = contentRoot): string[] {
  const links = readdirSync(join(root, "occupations/links"));
  return [soc, ...links.map((file) => basename(file, ".yaml"))];
}

/**
 * What the codes of a classification stand for in an official table: its links, and the occupations of the table with the
 * same classification that knows most.
 * @throws ContentError where there is no such classification.
 */
export function occupationsUnder(
  classification: string,
  root: string = contentRoot,
): Pick<OfficialMapping, "occupations"> & { links?: string; codesAreSoc?: true } {
  if (classification === soc) return { codesAreSoc: true, occupations: [] };
  checkKnown(classification, root);
  return { links: classification, occupations: tableOf(classification, root)?.occupations ?? [] };
}

function tableOf(classification: string, root: string): OfficialMapping | undefined {
  return readdirSync(join(root, "sources"))
    .toSorted()
    .filter((source) => existsSync(join(root, "sources", source, "mapping.yaml")))
    .map((source) => loadPayMapping(source, root))
    .filter((mapping) => mapping?.kind === "official")
    .filter((mapping) => (mapping.classification ?? mapping.links) === classification)
    .toSorted((a, b) => ownOccupations(b) - ownOccupations(a))[0];
}

/** How many codes of a table are a role's own occupation. */
function ownOccupations({ occupations }: OfficialMapping): number {
  return occupations.filter(({ is }) => is.roles.length + is.soc.length > 0).length;
}

function checkKnown(classification: string, root: string): void {
  const known = classifications(root);
  if (known.includes(classification)) return;
  throw new ContentError([
    {
      file: `content/occupations/links/${classification}.yaml`,
      line: 1,
      problem: `no classification is called "${classification}"`,
      instead: `write one of ${known.join(", ")}`,
    },
  ]);
}

/**
 * Finds the title of the role that a code alone stands for: the role's first title, else its name; null where no role or several
 * do. Longer national codes are read by their first four digits ("25121" of CZ-ISCO, "2512.4" of ESCO).
 * @throws ContentError where there is no such classification.
 */
export function titleOfCode(
  classification: string,
  root: string = contentRoot,
): (code: string) => string | null {
  checkKnown(classification, root);
  const roles = loadRoles(root);
  const titles = new Map(roles.map(({ slug, name, titles: own }) => [slug, own[0] ?? name]));
  const principals = loadPrincipals(root);
  const bySoc = (code: string) => {
    const { own } = rolesIn({ soc: [code], roles: [] }, roles);
    return principals.get(code) ?? (own.length === 1 ? own[0] : undefined);
  };
  const slugOf = classification === soc ? bySoc : linked(classification, bySoc, root);
  const plain =
    classification === soc
      ? (code: string) => code.replace(/\.\d\d$/, "")
      : classification === "isco08"
        ? (code: string) => /(?<!\d)\d{4}/.exec(code)?.[0] ?? code
        : (code: string) => code;
  return (code) => titles.get(slugOf(plain(code.trim())) ?? "") ?? null;
}

function linked(
  classification: string,
  bySoc: (code: string) => string | undefined,
  root: string,
): (code: string) => string | undefined {
  const found = new Map<string, string>();
  for (const { code, is } of tableOf(classification, root)?.occupations ?? []) {
    const [slug, ...others] = [
      ...is.roles,
      ...is.soc.flatMap((each) => [bySoc(each) ?? []].flat()),
    ];
    if (slug !== undefined && others.length === 0) found.set(code, slug);
  }
  const { exactly } = loadOccupationLinks(classification, root);
  for (const [slug, code] of Object.entries(exactly)) found.set(code, slug);
  return (code) => found.get(code);
}
