import type { Certification } from "#lib/content/advice/certifications.ts";
import type { Partner } from "#lib/content/advice/partners.ts";
import type { Resource } from "#lib/content/advice/resources.ts";
import type { Right } from "#lib/content/places/rights.ts";
import type { OfficialOccupation } from "#lib/content/roles/occupations.ts";
import type { RoleContent } from "#lib/content/roles/roles.ts";
import type { OccupationFacts } from "#lib/content/sources/occupation-facts.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { Technology } from "#lib/domain/reference.ts";
import type { Elsewhere } from "#lib/queries/elsewhere.ts";
import type { SeriesBook } from "../../parts/series.ts";
import type { SourceBook } from "../../parts/source-book.ts";

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
