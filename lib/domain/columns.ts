import type { Estimate, Projection } from "./estimate.ts";
import type { LedgerEntry, Outcome, RecordedProjection } from "./ledger.ts";

/**
 * The column that holds each field of a `T`; a field that is an object has a column for each field of its
 * own. What writes a table and what reads it take the same map, and a field without a column is a type error.
 */
export type ColumnsOf<T> = {
  readonly [Field in keyof T]-?: NonNullable<T[Field]> extends readonly unknown[]
    ? string
    : NonNullable<T[Field]> extends object
      ? ColumnsOf<NonNullable<T[Field]>>
      : string;
};

/** Columns of `estimates`, beside `release_id`. */
export const estimateColumns: ColumnsOf<Estimate> = {
  role: "role",
  country: "country",
  kind: "kind",
  level: "level",
  year: "year",
  currency: "currency",
  mean: "mean",
  low80: "low80",
  high80: "high80",
  p10: "p10",
  p25: "p25",
  p50: "p50",
  p75: "p75",
  p90: "p90",
  seLog: "se_log",
  ownWeight: "own_weight",
  grade: "grade",
  share: "share",
  postings: "postings",
  payPoints: "pay_points",
  advertised: { low: "advertised_low", high: "advertised_high", width: "advertised_width" },
};

/** What every table of projections calls a figure of a cell. */
const figureColumns = {
  role: "role",
  country: "country",
  kind: "kind",
  year: "year",
  currency: "currency",
  mean: "mean",
  low80: "low80",
  high80: "high80",
} as const;

/** Columns of `projections`, beside `release_id`. */
export const projectionColumns: ColumnsOf<Projection> = {
  ...figureColumns,
  fileLow80: "file_low80",
  fileHigh80: "file_high80",
  growth: "growth",
  method: "method",
  error: "error",
};

/** Columns that `ledger_entries` and `replays` share. */
const recordedColumns: ColumnsOf<RecordedProjection> = {
  ...figureColumns,
  base: "base",
  lastValue: "last_value",
  method: "method",
  source: "source",
  edition: "edition",
  editionDate: "edition_date",
};

/** Columns of `ledger_entries`; the database numbers the entries, and `outcomeColumns` are in a table of their own. */
export const ledgerEntryColumns: ColumnsOf<Omit<LedgerEntry, "id" | "outcome">> = {
  ...recordedColumns,
  release: "release_id",
  publishedAt: "published_at",
  hash: "hash",
  countryCode: "country_code",
  titles: "titles",
  counts: "counts",
};

/** Columns of `ledger_grades`, beside `entry_id` and `graded_at`. */
export const outcomeColumns: ColumnsOf<Outcome> = {
  edition: "edition",
  actual: "actual",
  payPoints: "pay_points",
  hit: "hit",
};

/** Columns of `replays`, beside `release_id`. */
export const replayColumns: ColumnsOf<RecordedProjection & { outcome: Outcome }> = {
  ...recordedColumns,
  outcome: { ...outcomeColumns, edition: "graded_by" },
};
