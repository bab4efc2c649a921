import { type ApiLedger, apiLedgerSchema } from "#lib/domain/api-ledger.ts";
import type { LedgerEntry } from "#lib/domain/ledger.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { LedgerSize } from "#lib/queries/ledger.ts";
import { words } from "../parts/sentence.ts";
import { apiRelease } from "./salary-view.ts";

/** A page of the record as the API answers it; `more` where entries may follow. */
export function apiLedgerView(
  release: ReleaseIdentity,
  { entries, lastHash }: LedgerSize,
  rows: readonly LedgerEntry[],
  more: boolean,
): ApiLedger {
  const last = rows.at(-1);
  return apiLedgerSchema.parse({
    release: apiRelease(release),
    licences: release.licences,
    credits: release.credits,
    hashing: words("record.hashing", { algorithm: "SHA-256" }),
    entries,
    lastHash,
    rows: [...rows],
    next: more && last !== undefined ? `/api/v1/ledger?after=${last.id}` : null,
  });
}
