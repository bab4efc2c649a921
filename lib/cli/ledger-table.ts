import { ledgerColumns, ledgerRow } from "#lib/domain/ledger-table.ts";
import { ledgerEntries } from "#lib/queries/ledger.ts";
import { type Export, exportOf, newestRelease } from "#lib/release/read/export.ts";

/**
 * The public record as a table, every entry of every release, oldest first. Amounts are in each
 * row's currency a year, as they were published.
 * @throws ReleaseError where nothing is built.
 */
export async function ledgerTable(): Promise<Export> {
  const release = await newestRelease();
  const entries = await ledgerEntries(0, Number.MAX_SAFE_INTEGER);
  return exportOf(release, ledgerColumns, entries.map(ledgerRow));
}
