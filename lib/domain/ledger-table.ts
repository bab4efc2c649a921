import type { LedgerEntry } from "./ledger.ts";

/** A value of a table; CSV writes null as nothing. */
type Cell = string | number | boolean | null;

/** The columns of the record as a table, in order. Amounts are in `currency` a year. */
export const ledgerColumns = [
  "id",
  "release",
  "published_at",
  "source",
  "edition",
  "edition_date",
  "role",
  "country",
  "country_code",
  "year",
  "currency",
  "mean",
  "low80",
  "high80",
  "base",
  "last_value",
  "method",
  "titles",
  "hash",
  "counts",
  "graded_edition",
  "actual",
  "pay_points",
  "hit",
] as const;

/** An entry as a row of the table: titles as JSON, and no outcome as four nulls. */
export function ledgerRow(entry: LedgerEntry): Record<(typeof ledgerColumns)[number], Cell> {
  const { outcome } = entry;
  return {
    id: entry.id,
    release: entry.release,
    published_at: entry.publishedAt,
    source: entry.source,
    edition: entry.edition,
    edition_date: entry.editionDate,
    role: entry.role,
    country: entry.country,
    country_code: entry.countryCode,
    year: entry.year,
    currency: entry.currency,
    mean: entry.mean,
    low80: entry.low80,
    high80: entry.high80,
    base: entry.base,
    last_value: entry.lastValue,
    method: entry.method,
    titles: JSON.stringify(entry.titles),
    hash: entry.hash,
    counts: entry.counts,
    graded_edition: outcome?.edition ?? null,
    actual: outcome?.actual ?? null,
    pay_points: outcome?.payPoints ?? null,
    hit: outcome?.hit ?? null,
  };
}
