import { ledgerEntryColumns, outcomeColumns } from "#lib/domain/columns.ts";
import { isoTime, jsonOf } from "./json.ts";

const { publishedAt, ...columns } = ledgerEntryColumns;

/** `ledgerEntrySchema` of an entry `e` with its grade `g`, or without one. */
export const entryJson = jsonOf(columns, "e", {
  id: "e.id",
  publishedAt: isoTime(`e.${publishedAt}`),
  outcome: `case when g.entry_id is not null then ${jsonOf(outcomeColumns, "g")} end`,
});
