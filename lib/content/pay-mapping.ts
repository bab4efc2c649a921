import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ContentError } from "./content-error.ts";
import { nearestWord } from "./nearest.ts";
import { type MappedRole, occupationRoles, occupationSchema } from "./occupation-roles.ts";
import { type OfficialMapping, officialMappingSchema } from "./official-mapping.ts";
import { loadRoles, type RoleContent } from "./roles.ts";
import { contentRoot, oncePerRoot } from "./root.ts";
import { surveyMappingSchema } from "./survey-mapping.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** How a survey or an official table becomes pay cells; the index of postings has an adapter of its own. */
export const payMappingSchema = z.discriminatedUnion("kind", [
  officialMappingSchema,
  surveyMappingSchema,
]);
export type PayMapping = z.infer<typeof payMappingSchema>;

/** The mapping of a source, null where it has none. Throws ContentError, for unknown roles too. */
export function loadPayMapping(source: string, root: string = contentRoot): PayMapping | null {
  return loaders(root)(source);
}

const loaders = oncePerRoot((root) => {
  const known = new Map<string, PayMapping | null>();
  return (source: string): PayMapping | null => {
    const cached = known.get(source);
    if (cached !== undefined) return cached;
    const file = `sources/${source}/mapping.yaml`;
    const mapping = existsSync(join(root, file)) ? readMapping(root, file) : null;
    known.set(source, mapping);
    return mapping;
  };
});

function readMapping(root: string, file: string): PayMapping {
  const yaml = readYaml(root, file, payMappingSchema);
  checkRoles(yaml, loadRoles(root));
  return yaml.data;
}

function checkRoles({ data, issue }: YamlFile<PayMapping>, roles: readonly RoleContent[]): void {
  const slugs = roles.map(({ slug }) => slug);
  const issues = mentionedRoles(data)
    .filter(({ role }) => !slugs.includes(role))
    .map(({ path, role }) =>
      issue(path, `no role is called "${role}"`, `write ${nearestWord(role, slugs)}`),
    );
  if (issues.length > 0) throw new ContentError(issues);
}

function mentionedRoles(mapping: PayMapping): { path: (string | number)[]; role: string }[] {
  if (mapping.kind === "self-reported") {
    return Object.entries(mapping.titles).flatMap(([title, slugs]) =>
      slugs.map((role, at) => ({ path: ["titles", title, at], role })),
    );
  }
  return mapping.occupations.flatMap(({ is, includes }, index) =>
    Object.entries({ is, includes }).flatMap(([set, { roles }]) =>
      roles.map((role, at) => ({ path: ["occupations", index, set, "roles", at], role })),
    ),
  );
}

/** The official occupations of a mapping by code, in order of preference where two stand for one role. */
export function mappedOccupations(
  mapping: OfficialMapping,
  roles: readonly RoleContent[],
): Map<string, MappedRole[]> {
  const listed = new Set(mapping.occupations.map(({ code }) => code));
  const soc = mapping.codesAreSoc ? roles.flatMap((role) => role.soc.slice(0, 1)) : [];
  const own = soc
    .filter((code) => !listed.has(code))
    .map((code) => occupationSchema.parse({ code, is: { soc: [code] } }));
  return new Map(
    [...mapping.occupations, ...own].map((occupation) => [
      occupation.code,
      occupationRoles(occupation, roles),
    ]),
  );
}

/** "15-1252 Software Developers": how pay cells name an official occupation. */
export function occupationTitle(code: string, name: string): string {
  return code === name ? name : `${code} ${name}`;
}

/**
 * The roles that a cell's title stands for, the closest first; empty where the source has no mapping
 * or the title no role.
 */
export function rolesOfTitle(
  mapping: PayMapping | null,
  title: string,
  roles: readonly RoleContent[],
): MappedRole[] {
  if (mapping === null) return [];
  if (mapping.kind === "self-reported") {
    return (mapping.titles[title] ?? []).map((role) => ({ role, wider: false }));
  }
  const code = title.split(" ", 1)[0] ?? title;
  return mappedOccupations(mapping, roles).get(code) ?? [];
}
