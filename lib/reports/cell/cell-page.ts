import "server-only";
import { certificationsOf } from "#lib/content/advice/certifications.ts";
import { partnersFor } from "#lib/content/advice/partners.ts";
import { resourcesFor } from "#lib/content/advice/resources.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { rightsIn } from "#lib/content/places/rights.ts";
import { occupationOf } from "#lib/content/roles/occupations.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import { occupationFacts } from "#lib/content/sources/occupation-facts.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import { sectorSubject } from "#lib/domain/reference.ts";
import { env } from "#lib/env.ts";
import { besideCell } from "#lib/queries/beside-cell.ts";
import { cell } from "#lib/queries/cell.ts";
import type { Elsewhere } from "#lib/queries/elsewhere.ts";
import { largestCells as ask } from "#lib/queries/largest-cells.ts";
import { report } from "../parts/report.ts";
import { type SeriesBook, seriesBook } from "../parts/series.ts";
import { sourceBook } from "../parts/source-book.ts";
import { buildCellPage } from "./build-cell-page.ts";
import type { CellInput, RoleLinks } from "./facts/cell-input.ts";

/** Neighbours of each sort that a page looks at; it lists a few. */
export const neighboursRead = 250;

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

/**
 * What a role page is built from: what was read of the release, and what content/ says of the role and country.
 *
 * @param neighbours indexable cells that stand on the same kind of pay, largest first, `neighboursRead` of each sort
 *   at most: places, differences and lists compare like with like.
 * @param series that hold those of the page's country and occupation, and the price levels of all countries.
 */
export function assembleInput(
  record: CellRecord,
  neighbours: Elsewhere,
  series: SeriesBook,
): CellInput {
  const role = loadRoles().find(({ slug }) => slug === record.role.slug) ?? roleOfRelease(record);
  return {
    record,
    role,
    occupation: occupationOf(role.soc),
    neighbours,
    sources: sourceBook(record.release, loadSources()),
    series,
    technologies: technologiesOf(role.onet.slice(0, 1), { abroad: record.country.code !== "US" }),
    occupationFacts: occupationFacts(role.soc[0], role.onet[0]),
    certifications: certificationsOf(role.slug),
    rights: rightsIn(record.country.slug),
    corrections: correctionReasons(record),
    resources: resourcesFor(record.country.slug),
    offers: partnersFor(role.slug),
    contactUrl: env().contactUrl ?? null,
  };
}

/** A role that the release knows and content/ no longer does: until the next build its page stays. */
function roleOfRelease({ role: { slug, name } }: CellRecord): RoleLinks {
  const article = /^[AEIOU]/.test(name) ? "an" : "a";
  return { slug, name, article, soc: [], onet: [], indeedSector: null };
}

function correctionReasons({ release }: CellRecord): Map<string, string> {
  const advertised = release.editions.filter(({ kind }) => kind === "advertised");
  const rules = advertised.flatMap(({ id }) => loadCorrections(id));
  return new Map(rules.map(({ id, reason }) => [id, reason]));
}
