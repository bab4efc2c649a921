import { loadRoles } from "#lib/content/roles/roles.ts";
import { rolesOfTitles } from "#lib/content/sources/pay-mapping.ts";
import type { PayMapping } from "#lib/content/sources/pay-mapping-schema.ts";
import type { ImportReport } from "#lib/domain/import-report.ts";
import { roleOfTitle } from "../fields/title-role.ts";

/** Titles of a file of an occupation that only statistical offices know, whose page takes no postings and follows no answers. */
export type OfficeOnlyTitles = ImportReport["officeOnly"][number];

/**
 * Which rows of a file are about occupations that only statistical offices know, by the names of roles as the mapping reads titles:
 * their pages stand on what offices publish (decisions 0150 and 0211), so these rows lead none.
 */
export function officeOnlyTitles(
  source: string,
  mapping: PayMapping,
  titles: ReadonlyMap<string, number>,
): OfficeOnlyTitles[] {
  if (mapping.kind === "official") return [];
  const office = new Set(
    loadRoles()
      .filter(({ officeOnly }) => officeOnly)
      .map(({ slug }) => slug),
  );
  const listed = new Map(
    rolesOfTitles(mapping, source, [...titles.keys()]).map(({ title, roles }) => [title, roles]),
  );
  const byWords = roleOfTitle();
  const found = new Map<string, OfficeOnlyTitles>();
  for (const [title, rows] of titles) {
    const [role, ...others] = listed.get(title) ?? [byWords(title) ?? ""];
    if (role === undefined || others.length > 0 || !office.has(role)) continue;
    const held = found.get(role) ?? { role, rows: 0, titles: [] };
    found.set(role, { role, rows: held.rows + rows, titles: [...held.titles, title] });
  }
  return [...found.values()].toSorted((a, b) => b.rows - a.rows);
}
