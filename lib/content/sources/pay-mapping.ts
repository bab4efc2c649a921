import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import { ContentError } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { contentRoot, oncePerRoot } from "../file/root.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";
import { joinedCode, loadOccupationLinks } from "../roles/occupation-links.ts";
import { occupationSchema, rolesIn } from "../roles/occupation-roles.ts";
import { loadRoles, type RoleContent } from "../roles/roles.ts";
import { titleKey } from "../roles/title-key.ts";
import type { OfficialMapping } from "./official-mapping.ts";
import { type PayMapping, payMappingSchema } from "./pay-mapping-schema.ts";
import type { SurveyMapping } from "./row-mapping.ts";
import { loadSource, type SourceContent } from "./sources.ts";

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
    const mapping = existsSync(join(root, file)) ? readMapping(root, file, source) : null;
    known.set(source, mapping);
    return mapping;
  };
});

function readMapping(root: string, file: string, source: string): PayMapping {
  const yaml = readYaml(root, file, payMappingSchema);
  checkRoles(yaml, loadRoles(root));
  checkEstimates(yaml, loadSource(source, root));
  if (yaml.data.kind === "official" && yaml.data.links !== undefined) {
    loadOccupationLinks(yaml.data.links, root);
  }
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

/** What somebody estimated from microdata is no office's figure, so it is nobody's occupation: it never leads. */
function checkEstimates(
  { data, issue }: YamlFile<PayMapping>,
  { estimatedBy }: SourceContent,
): void {
  if (estimatedBy === undefined || data.kind !== "official") return;
  const issues = data.occupations.flatMap(({ is: { soc, roles } }, index) =>
    soc.length + roles.length === 0
      ? []
      : [
          issue(
            ["occupations", index, "is"],
            "an estimate from microdata leads no page",
            "write includes",
          ),
        ],
  );
  if (issues.length > 0) throw new ContentError(issues);
}

function mentionedRoles(mapping: PayMapping): { path: (string | number)[]; role: string }[] {
  if (mapping.kind === "advertised") return [];
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

/** An official occupation and the roles that it stands for. */
export interface MappedOccupation {
  /** Roles whose occupation it is. */
  roles: string[];
  /** Roles that it holds among others, and that no occupation of the table is for. */
  widerRoles: string[];
}

/**
 * The occupations of an official table by code; a code of several is `joinedCode`. Each role belongs to one of
 * them: the first whose occupation it is, else the first that includes it.
 */
export function mappedOccupations(
  mapping: OfficialMapping,
  roles: readonly RoleContent[],
  root?: string,
): Map<string, MappedOccupation> {
  const codes = mapping.codesAreSoc ? roles.flatMap((role) => role.soc.slice(0, 1)) : [];
  const occupations = joinedByCode([
    ...mapping.occupations,
    ...linkedOccupations(mapping, root),
    ...[...new Set(codes)].map((code) => occupationSchema.parse({ code, is: { soc: [code] } })),
  ]);
  const taken = new Set<string>();
  const take = (slugs: string[]) => {
    const free = slugs.filter((slug) => !taken.has(slug));
    for (const slug of free) taken.add(slug);
    return free;
  };
  const exact = occupations.map(({ is }) => take(rolesIn(is, roles).own));
  return new Map(
    occupations.map(({ code, is, includes }, index) => {
      const { own, wider } = rolesIn(includes, roles);
      const widerRoles = take([...rolesIn(is, roles).wider, ...own, ...wider]);
      return [code, { roles: exact[index] ?? [], widerRoles }];
    }),
  );
}

/** What content/occupations/links says of a table's codes. */
function linkedOccupations({ links, linksDigits }: OfficialMapping, root?: string): Occupation[] {
  if (links === undefined) return [];
  const { exactly, several, "part-of": partOf } = loadOccupationLinks(links, root);
  if (linksDigits !== undefined) {
    const group = (code: string) => code.slice(0, linksDigits);
    return [
      ...Object.entries(exactly).map(([slug, code]) => ({ code: group(code), roles: [slug] })),
      ...Object.entries(partOf).map(([code, roles]) => ({ code: group(code), roles })),
    ].map(({ code, roles }) => occupationSchema.parse({ code, includes: { roles } }));
  }
  return [
    ...Object.entries(exactly).map(([slug, code]) => ({ code, is: { roles: [slug] } })),
    ...Object.entries(several).map(([slug, codes]) => ({
      code: joinedCode(codes),
      is: { roles: [slug] },
    })),
    ...Object.entries(partOf).map(([code, slugs]) => ({ code, includes: { roles: slugs } })),
  ].map((occupation) => occupationSchema.parse(occupation));
}

type Occupation = OfficialMapping["occupations"][number];

/** One occupation a code, at the place where the code is named first. */
function joinedByCode(occupations: readonly Occupation[]): Occupation[] {
  const sets = (own: readonly Occupation[], set: "is" | "includes") => ({
    soc: own.flatMap((occupation) => occupation[set].soc),
    roles: own.flatMap((occupation) => occupation[set].roles),
  });
  return [...Map.groupBy(occupations, ({ code }) => code)].map(([code, own]) => ({
    code,
    is: sets(own, "is"),
    includes: sets(own, "includes"),
  }));
}

/** "15-1252 Software Developers": how pay cells name an official occupation. */
export function occupationTitle(code: string, name: string): string {
  return code === name ? name : `${code} ${name}`;
}

/** Finds the roles of a survey's title: as mapping.yaml lists them, else by name where it says so. Case and spaces do not matter. */
function surveyRoles(
  { titles, rolesByName }: SurveyMapping,
  root: string,
): (title: string) => string[] | undefined {
  const listed = new Map(Object.entries(titles).map(([title, roles]) => [titleKey(title), roles]));
  const named = new Map(
    (rolesByName ? loadRoles(root) : []).flatMap(({ name, titles: raw, slug }) =>
      [name, ...raw].map((title): [string, string[]] => [titleKey(title), [slug]]),
    ),
  );
  return (title) => listed.get(titleKey(title)) ?? named.get(titleKey(title));
}

/** Which roles each of a source's titles stands for, as pay cells name them; titles without a role are left out. */
export function titleRoles(
  source: string,
  titles: readonly string[],
  root: string = contentRoot,
): TitleRoles[] {
  const mapping = loadPayMapping(source, root);
  return mapping === null ? [] : rolesOfTitles(mapping, source, titles, root);
}

/** The same by a mapping that is at hand; none for postings, whose titles stand in content/roles. */
export function rolesOfTitles(
  mapping: PayMapping,
  source: string,
  titles: readonly string[],
  root: string = contentRoot,
): TitleRoles[] {
  if (mapping.kind === "advertised") return [];
  if (mapping.kind === "self-reported") {
    const rolesOf = surveyRoles(mapping, root);
    return titles.flatMap((title) => {
      const roles = rolesOf(title);
      return roles === undefined ? [] : [{ source, title, roles, wider: false }];
    });
  }
  const occupations = mappedOccupations(mapping, loadRoles(root), root);
  return titles.flatMap((title) => {
    const found = occupations.get(title.split(" ", 1)[0] ?? title) ?? occupations.get(title);
    if (found === undefined) return [];
    return [
      { source, title, roles: found.roles, wider: false },
      { source, title, roles: found.widerRoles, wider: true },
    ].filter(({ roles }) => roles.length > 0);
  });
}
