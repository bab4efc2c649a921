import "server-only";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import { sectorSubject } from "#lib/domain/reference.ts";
import { besideCell } from "#lib/queries/beside-cell.ts";
import { cell } from "#lib/queries/cell.ts";
import { largestCells as ask } from "#lib/queries/largest-cells.ts";
import { report } from "../parts/report.ts";
import { seriesBook } from "../parts/series.ts";
import { buildCellPage } from "./build-cell-page.ts";
import {
  assembleInput,
  type CellInput,
  neighboursRead,
  type RoleLinks,
} from "./facts/cell-input.ts";

/**
 * Everything that `/salaries/[role]/[country]` prints, once per request.
 * @returns null where the current release has no estimate for the cell.
 */
export const cellPage = report(async (role: string, country: string): Promise<CellPage | null> => {
  const input = await readCellInput(role, country);
  return input === null ? null : buildCellPage(input);
});

/** The role pages with the most evidence, for building ahead: largest first, indexable only. */
export function largestCells(limit: number): Promise<{ role: string; country: string }[]> {
  return ask(limit);
}

/**
 * Reads everything that a role page is built from: the release and content/.
 * @returns null where the current release has no estimate for the cell.
 */
export async function readCellInput(
  roleSlug: string,
  countrySlug: string,
): Promise<CellInput | null> {
  const record = await cell(roleSlug, countrySlug);
  if (record === null) return null;
  const role = loadRoles().find(({ slug }) => slug === roleSlug);
  const { series, ...neighbours } = await besideCell({
    role: roleSlug,
    country: countrySlug,
    kind: record.facts.lead.kind,
    limit: neighboursRead,
    subjects: subjectsOf(record, role),
    countries: loadCountries().map(({ code }) => code),
  });
  return assembleInput(record, neighbours, seriesBook(series));
}

/** Whom the page's reference series are about. */
function subjectsOf(record: CellRecord, role: RoleLinks | undefined): string[] {
  const { code } = record.country;
  const sector = role?.indeedSector ? [sectorSubject(code, role.indeedSector)] : [];
  return [code, ...sector, ...(role?.soc.slice(0, 1) ?? [])];
}
