import { type LedgerEntry, ledgerEntrySchema } from "#lib/domain/ledger.ts";
import { ask } from "./ask.ts";
import { entryJson } from "./ledger-json.ts";

/**
 * What does the public record hold? Entries as they were published, oldest first, with their grades.
 *
 * @param after id of the entry before the first wanted; 0 starts at the oldest.
 * @param most entries at a time.
 */
export function ledgerEntries(after: number, most: number): Promise<LedgerEntry[]> {
  return ask(
    ledgerEntrySchema,
    `select ${entryJson} as answer
     from ledger_entries e left join ledger_grades g on g.entry_id = e.id
     where e.id > $1 order by e.id limit $2`,
    [after, most],
  );
}
