import { type Certification, certificationsOf } from "#lib/content/advice/certifications.ts";
import { type Partner, partnersFor } from "#lib/content/advice/partners.ts";
import { type Resource, resourcesFor } from "#lib/content/advice/resources.ts";
import { type Right, rightsIn } from "#lib/content/places/rights.ts";
import { type OfficialOccupation, occupationOf } from "#lib/content/roles/occupations.ts";
import { loadRoles, type RoleContent } from "#lib/content/roles/roles.ts";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import { type OccupationFacts, occupationFacts } from "#lib/content/sources/occupation-facts.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { Technology } from "#lib/domain/reference.ts";
import { env } from "#lib/env.ts";
import type { Elsewhere } from "#lib/queries/elsewhere.ts";
import type { SeriesBook } from "../../parts/series.ts";
import { type SourceBook, sourceBook } from "../../parts/source-book.ts";

/** Everything that a role page is built from. */
export interface CellInput {
  record: CellRecord;
  role: RoleLinks;
  /** The official US occupation nearest to the role; null where none fits. */
  occupation: OfficialOccupation | null;
  /** Indexable cells that stand on the same kind of pay, largest first. */
  neighbours: Elsewhere;
  sources: SourceBook;
  series: SeriesBook;
  technologies: readonly Technology[];
  /** What the US offices publish of the nearest occupation beside its pay. */
  occupationFacts: OccupationFacts;
  certifications: readonly Certification[];
  rights: readonly Right[];
  /** Reasons of the correction rules, by rule id. */
  corrections: ReadonlyMap<string, string>;
  resources: readonly Resource[];
  offers: readonly Partner[];
  /** Where readers report a wrong figure; null where no address is set. */
  contactUrl: string | null;
}

/** How sentences name a role, and what links it to reference figures. */
export type RoleLinks = Pick<
  RoleContent,
  "slug" | "name" | "article" | "soc" | "onet" | "indeedSector" | "officeOnly"
>;

/** Neighbours of each sort that a page looks at; it lists a few. */
export const neighboursRead = 250;

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

/** The words that most sentences of a page need. */
export interface CellWords {
  role: string;
  /** "a Backend Engineer" */
  aRole: string;
  /** "the United States" */
  country: string;
  currency: Currency;
}

/** How sentences name the cell. */
export function cellWords({ record, role }: CellInput): CellWords {
  return {
    role: role.name,
    aRole: `${role.article} ${role.name}`,
    country: record.country.inSentence,
    currency: record.facts.currency,
  };
}
