import type { RecordedProjection } from "#lib/domain/ledger.ts";
import { hashOf } from "../input/hash.ts";

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
 * The hash of an entry: over everything it says and the hash of the entry before it. A reader who noted
 * one hash can check that nothing before it was changed, added or taken out.
 *
 * @param line nothing but the line: every field that it is given counts. Advertised pay goes without its
 *   kind, as in the entries from before other kinds had any.
 */
export function ledgerHash({ kind, ...line }: LedgerLine, previous: string): string {
  return hashOf({ previous, ...line, ...(kind === "advertised" ? {} : { kind }) });
}
