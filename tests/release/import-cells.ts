import { createHash } from "node:crypto";
import { pool } from "#lib/db.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { toPayCellRow } from "#lib/domain/pay-cell-row.ts";
import { insertRows } from "#lib/release/insert-rows.ts";

/** A report of a file whose rows all count. */
function nothingSetAside(rows: number): EditionReport {
  return { read: rows, accepted: rows, rejected: 0, setAside: [], corrections: [], postings: rows };
}

/** Puts pay cells into the database as one edition of their source, as an import would. */
export async function importCells(edition: string, cells: readonly PayCell[]): Promise<void> {
  const [first] = cells;
  if (first === undefined) throw new Error("an edition needs a cell");
  const client = await pool().connect();
  try {
    await client.query(
      `insert into sources (id, kind, publisher, name, citation, licence)
       values ($1, $2, '', '', '', '') on conflict do nothing`,
      [first.source, first.kind],
    );
    const { rows } = await client.query<{ id: number }>(
      `insert into editions (source_id, label, date, checksum, cells_only, report)
       values ($1, $2::text, $2::text::date, $3, true, $4) returning id`,
      [
        first.source,
        edition,
        createHash("sha256").update(JSON.stringify(cells)).digest("hex"),
        JSON.stringify(nothingSetAside(cells.length)),
      ],
    );
    await insertRows(
      client,
      "pay_cells",
      cells.map((cell) => {
        const { payPoints, ...row } = toPayCellRow(cell);
        return { edition_id: rows[0]?.id, ...row, pay_points: payPoints };
      }),
    );
  } finally {
    client.release();
  }
}
