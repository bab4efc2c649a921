import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

type CopyValue = string | number | null;

/** Signs that are sent to the server together, and a little more. */
const batchLength = 65_536;

/** Streams rows into a table with COPY, inside whatever transaction the client has open. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const target = client.query(from(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(batches(rows), { highWaterMark: 2 }), target);
}

function* batches(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let batch = "";
  for (const row of rows) {
    let separator = "";
    for (const value of row) {
      batch += separator + copyText(value);
      separator = "\t";
    }
    batch += "\n";
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  yield batch;
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A value in COPY's text format. */
function copyText(value: CopyValue): string | number {
  if (typeof value === "number") return value;
  if (value === null) return "\\N";
  if (!special.test(value)) return value;
  return value.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
}
