import { z } from "zod";
import { pool } from "#lib/db.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";

/** An edition and the data years wanted from it; all of them where none are named. */
export interface WantedCells {
  source: string;
  edition: string;
  years?: readonly number[];
}

/**
 * The pay cells of editions, in an order that depends on nothing but what they say, so that equal
 * figures give equal releases.
 */
export async function readPayCells(wanted: readonly WantedCells[]): Promise<PayCell[]> {
  const { rows } = await pool().query(
    `select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
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
  return z.array(storedPayCellSchema).parse(rows).map(fromStoredPayCell);
}
