import type { CellFacts } from "#lib/domain/cell-facts.ts";
import type { BacktestScore, Estimate, Projection } from "#lib/domain/estimate.ts";
import type { Replay } from "#lib/domain/ledger.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { ReleaseCountry, ReleaseRole, UsedEdition } from "#lib/domain/release.ts";

/** A role in a country as a release records it. `role` and `country` are slugs. */
export interface DraftCell {
  role: string;
  country: string;
  indexable: boolean;
  facts: CellFacts;
}

/** A raw title's role in one source. */
export interface DraftTitle {
  source: string;
  title: string;
  role: string;
}

/** A reference series about a subject, oldest point first. */
export interface DraftSeries {
  series: string;
  subject: string;
  unit: string;
  source: string;
  points: { period: string; value: number }[];
}

/** Everything that a release holds, before it has a name. */
export interface ReleaseDraft {
  dataDate: string;
  referenceYear: number;
  projectionYears: number[];
  editions: UsedEdition[];
  rates: Rates;
  /** What the forecasting module says of its model. */
  model: unknown;
  /** SHA-256 of everything that the build read. */
  inputsHash: string;
  roles: ReleaseRole[];
  titles: DraftTitle[];
  countries: ReleaseCountry[];
  series: DraftSeries[];
  cells: DraftCell[];
  estimates: Estimate[];
  projections: Projection[];
  scores: BacktestScore[];
  replays: Replay[];
}
