import { z } from "zod";
import { ledgerEntryColumns, outcomeColumns } from "#lib/domain/columns.ts";
import {
  type Ledger,
  type LedgerEntry,
  ledgerEntrySchema,
  ledgerSchema,
} from "#lib/domain/ledger.ts";
import { ask, askOne } from "./ask.ts";
import { isoTime, jsonOf } from "./json.ts";

const { publishedAt, ...columns } = ledgerEntryColumns;

/** `ledgerEntrySchema` of an entry `e` with its grade `g`, or without one. */
const entryJson = jsonOf(columns, "e", {
  id: "e.id",
  publishedAt: isoTime(`e.${publishedAt}`),
  outcome: `case when g.entry_id is not null then ${jsonOf(outcomeColumns, "g")} end`,
});

/**
 * Which projections were published, and what became of them? The record outlives releases, so this
 * is not of the current release alone; only the order of open entries follows its evidence.
 *
 * @param open how many entries without an outcome are wanted.
 */
export async function ledger(open: number): Promise<Ledger> {
  const found = await askOne(
    ledgerSchema,
    `select json_build_object(
       'entries', (select count(*) from ledger_entries),
       'counted', (select count(*) from ledger_entries where counts),
       'graded', (
         select coalesce(json_agg(${entryJson} order by g.pay_points desc, e.id), '[]')
         from ledger_grades g join ledger_entries e on e.id = g.entry_id),
       'open', (
         select coalesce(json_agg(${entryJson} order by waiting.place), '[]')
         from (
           select e.id, row_number() over (order by c.postings desc nulls last, e.id) as place
           from ledger_entries e
           left join pointer current on true
           left join release_cells c on c.release_id = current.release_id and c.role = e.role
             and c.country = e.country
           where e.counts and not exists (select from ledger_grades g where g.entry_id = e.id)
           order by place limit $1) waiting
         join ledger_entries e on e.id = waiting.id
         left join ledger_grades g on g.entry_id = e.id),
       'lastHash', (select hash from ledger_entries order by id desc limit 1)) as answer`,
    [open],
  );
  return found ?? { entries: 0, counted: 0, graded: [], open: [], lastHash: null };
}

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

const ledgerSizeSchema = z.object({
  entries: z.int(),
  /** The newest entry's hash; null before the first. */
  lastHash: z.string().nullable(),
});
export type LedgerSize = z.infer<typeof ledgerSizeSchema>;

/** How many entries does the public record hold, and what is the hash of the newest? */
export async function ledgerSize(): Promise<LedgerSize> {
  const found = await askOne(
    ledgerSizeSchema,
    `select json_build_object('entries', (select count(*) from ledger_entries),
       'lastHash', (select hash from ledger_entries order by id desc limit 1)) as answer`,
  );
  return found ?? { entries: 0, lastHash: null };
}
