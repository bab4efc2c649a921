import { type CellSummary, cellSummarySchema } from "#lib/domain/cell-record.ts";
import { ask } from "./ask.ts";
import { summaryJson, summaryTables } from "./cell-summary.ts";

/** How do these cells compare? In the order asked; cells that the current release lacks are left out. */
export function compareCells(
  keys: readonly { role: string; country: string }[],
): Promise<CellSummary[]> {
  return ask(
    cellSummarySchema,
    `select ${summaryJson} as answer
     from unnest($1::text[], $2::text[]) with ordinality asked (role, country, place)
     join (${summaryTables}) on c.role = asked.role and c.country = asked.country
     order by asked.place`,
    [keys.map(({ role }) => role), keys.map(({ country }) => country)],
  );
}
