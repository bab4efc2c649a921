import { type LedgerRecord, ledgerRecordSchema } from "#lib/domain/ledger.ts";
import { ask } from "./ask.ts";
import { isoTime } from "./json.ts";

/**
 * Which projections were ever published, and what became of them? Oldest first. The ledger outlives
 * releases, so this is not of the current release alone.
 */
export function ledger(): Promise<LedgerRecord[]> {
  return ask(
    ledgerRecordSchema,
    `select json_build_object(
       'release', e.release_id, 'source', e.source, 'edition', e.edition,
       'editionDate', e.edition_date, 'role', e.role, 'country', e.country, 'year', e.year,
       'currency', e.currency, 'mean', e.mean, 'low80', e.low80, 'high80', e.high80,
       'base', e.base, 'lastValue', e.last_value, 'method', e.method,
       'publishedAt', ${isoTime("e.published_at")}, 'hash', e.hash,
       'counts', e.id = min(e.id) over (partition by e.role, e.country, e.year),
       'outcome', case when g.entry_id is not null then json_build_object(
         'edition', g.edition, 'actual', g.actual, 'payPoints', g.pay_points, 'hit', g.hit) end)
       as answer
     from ledger_entries e left join ledger_grades g on g.entry_id = e.id
     order by e.id`,
  );
}
