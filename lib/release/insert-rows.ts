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
  const held = new Map(Object.entries(value ?? {}));
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => {
      const own: unknown = held.get(field) ?? null;
      if (typeof column === "string") return [[column, own]];
      return Object.entries(flat(column, typeof own === "object" ? own : null));
    }),
  );
}

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
