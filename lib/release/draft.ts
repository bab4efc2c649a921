import type { OwnFacts, SkillFact } from "#lib/domain/cell-facts.ts";
import type { BacktestScore, Estimate, Projection } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { Replay } from "#lib/domain/ledger.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import type { ReleaseCountry, ReleaseRole, UsedEdition } from "#lib/domain/release.ts";

/** A role in a country as a release records it. `role` and `country` are slugs. */
export interface DraftCell {
  role: string;
  country: string;
  indexable: boolean;
  /** The role whose page stands for this one, where no source tells the two apart; null elsewhere. */
  canonical: string | null;
  /** Whether search engines may list its page by region. */
  regionsListed: boolean;
  facts: OwnFacts;
}

/** A role with what respondents of it who use a skill report more. */
interface DraftRole extends ReleaseRole {
  skills: SkillFact[];
}

/** A raw title's role in one source. */
export interface DraftTitle {
  source: string;
  title: string;
  role: string;
}

/** Everything that a release holds, before it has a name. */
export interface ReleaseDraft {
  dataDate: string;
  referenceYear: number;
  projectionYears: number[];
  editions: UsedEdition[];
  rates: Rates;
  licences: string[];
  credits: string[];
  model: ModelSummary;
  /** SHA-256 of everything that the build read. */
  inputsHash: string;
  roles: DraftRole[];
  titles: DraftTitle[];
  countries: ReleaseCountry[];
  series: ReferenceSeries[];
  cells: DraftCell[];
  estimates: Estimate[];
  projections: Projection[];
  scores: BacktestScore[];
  replays: Replay[];
}
