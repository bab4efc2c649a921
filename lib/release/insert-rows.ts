import type { PoolClient } from "pg";

/** A row as its table's columns; JSON columns hold plain values. */
export type Row = Record<string, unknown>;

/** Rows sent to the server at a time: large enough for speed, small enough for memory. */
const chunkRows = 5000;

/**
 * Adds rows to a table, thousands in one statement: the server takes them apart from one JSON value.
 *
 * @param table a table's name, written in code, never input.
 * @param rows all with the same columns.
 */
export async function insertRows(
  client: PoolClient,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  for (let start = 0; start < rows.length; start += chunkRows) {
    await client.query(
      `insert into ${table} (${columns})
       select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.slice(start, start + chunkRows))],
    );
  }
}
