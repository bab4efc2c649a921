import { pool } from "#lib/db.ts";
import type { Outcome } from "#lib/domain/ledger.ts";
import type { LedgerLine } from "#lib/release/ledger/ledger-hash.ts";

/** An entry of the record as the database holds it. */
export type LedgerEntry = Omit<LedgerLine, "publishedAt"> & {
  publishedAt: Date;
  hash: string;
  outcome: Outcome | null;
};

/** Every entry of the public record, oldest first. */
export async function ledgerEntries(): Promise<LedgerEntry[]> {
  const { rows } = await pool().query<LedgerEntry>(
    `select release_id as release, source, e.edition, to_char(edition_date, 'YYYY-MM-DD') as "editionDate",
       role, country, country_code as "countryCode", year, currency, mean, low80, high80, base,
       last_value as "lastValue", method, titles, published_at as "publishedAt", hash,
       case when g.entry_id is not null then json_build_object('edition', g.edition,
         'actual', g.actual, 'payPoints', g.pay_points, 'hit', g.hit) end as outcome
     from ledger_entries e left join ledger_grades g on g.entry_id = e.id
     order by id`,
  );
  return rows;
}
