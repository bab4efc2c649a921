import type { RecordedProjection } from "#lib/domain/ledger.ts";
import { hashOf } from "./hash.ts";

/** What one ledger entry commits to. */
export interface LedgerLine extends RecordedProjection {
  release: string;
  countryCode: string;
  titles: readonly string[];
  /** ISO 8601, UTC. */
  publishedAt: string;
}

/** The hash that stands before the first entry. */
export const firstHash = "0".repeat(64);

/**
 * The hash of an entry: over everything it says and the hash of the entry before it. Whoever noted
 * one hash can check that nothing before it was changed, added or taken out.
 */
export function ledgerHash(line: LedgerLine, previous: string): string {
  const {
    release,
    publishedAt,
    source,
    edition,
    editionDate,
    role,
    country,
    countryCode,
    year,
    currency,
    mean,
    low80,
    high80,
    base,
    lastValue,
    method,
    titles,
  } = line;
  return hashOf({
    previous,
    release,
    publishedAt,
    source,
    edition,
    editionDate,
    role,
    country,
    countryCode,
    year,
    currency,
    mean,
    low80,
    high80,
    base,
    lastValue,
    method,
    titles,
  });
}
