import type { PoolClient } from "pg";
import type { ColumnsOf } from "#lib/domain/columns.ts";

/** A row as its table's columns; JSON columns hold plain values. */
export type Row = Record<string, unknown>;

/** Columns by field, as in lib/domain/columns.ts. */
interface Columns {
  readonly [field: string]: string | Columns;
}

/** A value as a row, by its map of columns; of an object that is null every column is null. */
export function rowOf<T extends object>(columns: ColumnsOf<T>, value: T): Row {
  return flat(columns, value);
}

function flat(columns: Columns, value: object | null): Row {
  const fields: Row = { ...value };
  const row: Row = {};
  for (const [field, column] of Object.entries(columns)) {
    const own = fields[field] ?? null;
    if (typeof column === "string") row[column] = own;
    else Object.assign(row, flat(column, typeof own === "object" ? own : null));
  }
  return row;
}

/** Signs of JSON that are sent to the server at a time, and a little more: enough for speed, and little to hold. */
const batchLength = 2 ** 20;

/**
 * Adds rows to a table, many in one statement: the server takes them apart from one JSON value. The rows are gone through once.
 *
 * @param table a table's name, written in code, never input.
 * @param rows all with the same columns.
 */
export async function insertRows(
  client: PoolClient,
  table: string,
  rows: Iterable<Row>,
): Promise<void> {
  let columns = "";
  let batch = "";
  const send = () =>
    client.query(
      `insert into ${table} (${columns})
       select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [`[${batch}]`],
    );
  for (const row of rows) {
    if (columns === "") columns = Object.keys(row).join(", ");
    batch += `${batch === "" ? "" : ","}${JSON.stringify(row)}`;
    if (batch.length < batchLength) continue;
    await send();
    batch = "";
  }
  if (batch !== "") await send();
}
