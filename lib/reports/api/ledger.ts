import "server-only";
import type { ApiLedger } from "#lib/domain/api-ledger.ts";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import { ledgerColumns, ledgerRow } from "#lib/domain/ledger-table.ts";
import { csvLines } from "#lib/format/csv.ts";
import { ledgerEntries, ledgerSize } from "#lib/queries/ledger.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { publishedRelease } from "../parts/report.ts";
import { apiLedgerView } from "./ledger-view.ts";

/** Entries of one answer, and of one piece of the file. */
const pageLength = 1000;

/**
 * A page of the public record.
 *
 * @param after id of the last entry that the reader has; null starts at the oldest.
 * @throws ApiProblem 400 where it is no id.
 */
export async function apiLedger(after: string | null): Promise<ApiLedger> {
  if (after !== null && !/^\d{1,9}$/.test(after)) throw ApiProblem.noEntry(after);
  const [release, size, rows] = await inSnapshot(() =>
    Promise.all([publishedRelease(), ledgerSize(), ledgerEntries(Number(after ?? 0), pageLength)]),
  );
  return apiLedgerView(release, size, rows, rows.length === pageLength);
}

/** The whole record as CSV, piece by piece: it grows with every release. */
export async function* ledgerCsv(): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const entries = await ledgerEntries(after, pageLength);
    yield csvLines(ledgerColumns, entries.map(ledgerRow), after === 0);
    // A piece that is not full is the last one.
    const last = entries[pageLength - 1];
    if (last === undefined) return;
    after = last.id;
  }
}
