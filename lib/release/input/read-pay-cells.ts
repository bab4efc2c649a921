import { z } from "zod";
import { inTransaction } from "#lib/db.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";

/** An edition and the data years wanted from it; all of them where none are named. */
export interface WantedCells {
  source: string;
  edition: string;
  years?: readonly number[];
}

/** Rows that are read together: all of them at once would be held a second time beside the cells. */
const together = 2_000;

/**
 * The pay cells of editions, in an order that depends on nothing but what they say, so that equal
 * figures give equal releases.
 */
export function readPayCells(wanted: readonly WantedCells[]): Promise<PayCell[]> {
  return inTransaction(async (client) => {
    await client.query(
      `declare wanted_cells no scroll cursor for
       select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
         c.stratum, c.postings, c.pay_points as "payPoints", c.statistics
       from json_to_recordset($1) wanted (source text, edition text, years int[])
       join editions e on e.source_id = wanted.source and e.label = wanted.edition
       join sources s on s.id = e.source_id
       join pay_cells c on c.edition_id = e.id
       where wanted.years is null or c.year = any(wanted.years)
       order by e.source_id collate "C", e.date, e.label collate "C", c.year, c.country collate "C",
         c.title collate "C", c.level, c.stratum collate "C"`,
      [JSON.stringify(wanted)],
    );
    const once = remembering();
    const cells: PayCell[] = [];
    for (let full = true; full; ) {
      const { rows } = await client.query(`fetch ${together} from wanted_cells`);
      full = rows.length === together;
      for (const row of z.array(storedPayCellSchema).parse(rows)) {
        const { source, edition, title, country } = row;
        const texts = { source: once(source), edition: once(edition) };
        const own = { ...texts, title: once(title), country: once(country) };
        cells.push(fromStoredPayCell({ ...row, ...own }));
      }
    }
    return cells;
  });
}

/** Gives for equal texts one and the same: hundreds of thousands of cells say the same few of them. */
function remembering(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const held = known.get(text);
    if (held === undefined) known.set(text, text);
    return held ?? text;
  };
}
