import "server-only";
import { certificationsOf } from "#lib/content/advice/certifications.ts";
import { partnersFor } from "#lib/content/advice/partners.ts";
import { resourcesFor } from "#lib/content/advice/resources.ts";
import { loadCountries } from "#lib/content/places/countries.ts";
import { rightsIn } from "#lib/content/places/rights.ts";
import { occupationOf } from "#lib/content/roles/occupations.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import { sectorSubject } from "#lib/domain/reference.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { env } from "#lib/env.ts";
import { cell } from "#lib/queries/cell.ts";
import { type Elsewhere, elsewhere } from "#lib/queries/elsewhere.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { seriesBook } from "../parts/series.ts";
import { sourceBook } from "../parts/source-book.ts";
import type { CellInput, RoleLinks } from "./facts/cell-input.ts";

/** The growth catalyst looks at every neighbour; the page lists ten. */
const neighboursRead = 250;

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
  const role = loadRoles().find(({ slug }) => slug === roleSlug) ?? roleOfRelease(record);
  const [neighbours, series, parity] = await Promise.all([
    elsewhere(roleSlug, countrySlug, neighboursRead),
    referenceSeries({ subjects: subjectsOf(record, role) }),
    referenceSeries({ series: ["ppp"], subjects: loadCountries().map(({ code }) => code) }),
  ]);
  return {
    record,
    role,
    occupation: occupationOf(role.soc),
    neighbours: ofKind(neighbours, record.facts.lead.kind),
    sources: sourceBook(record.release, loadSources()),
    series: seriesBook([...series, ...parity]),
    technologies: technologiesOf(role.onet.slice(0, 1)),
    certifications: certificationsOf(role.slug),
    rights: rightsIn(countrySlug),
    corrections: correctionReasons(record),
    resources: resourcesFor(countrySlug),
    offers: partnersFor(role.slug),
    contactUrl: env().contactUrl ?? null,
  };
}

/** A role that the release knows and content/ no longer does: until the next build its page stays. */
function roleOfRelease({ role: { slug, name } }: CellRecord): RoleLinks {
  const article = /^[AEIOU]/.test(name) ? "an" : "a";
  return { slug, name, article, soc: [], onet: [], indeedSector: null };
}

/** Whom the page's reference series are about. */
function subjectsOf(record: CellRecord, role: RoleLinks): string[] {
  const { code } = record.country;
  const sector = role.indeedSector ? [sectorSubject(code, role.indeedSector)] : [];
  return [code, ...sector, ...role.soc.slice(0, 1)];
}

function correctionReasons({ release }: CellRecord): Map<string, string> {
  const advertised = release.editions.filter(({ kind }) => kind === "advertised");
  const rules = advertised.flatMap(({ id }) => loadCorrections(id));
  return new Map(rules.map(({ id, reason }) => [id, reason]));
}

/** Only neighbours that stand on the same kind of pay: places, differences and lists compare like with like. */
function ofKind({ sameRole, sameCountry }: Elsewhere, kind: PayKind): Elsewhere {
  const alike = ({ estimate }: CellSummary) => estimate.kind === kind;
  return { sameRole: sameRole.filter(alike), sameCountry: sameCountry.filter(alike) };
}
