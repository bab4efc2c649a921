import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

type CopyValue = string | number | null;

/** Rows that are sent to the server together. */
const batchRows = 500;

/** Streams rows into a table with COPY, inside whatever transaction the client has open. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const target = client.query(from(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(batches(rows)), target);
}

function* batches(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(copyText).join("\t")}\n`);
    if (lines.length === batchRows) {
      yield lines.join("");
      lines = [];
    }
  }
  yield lines.join("");
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A value in COPY's text format. */
function copyText(value: CopyValue): string {
  return value === null
    ? "\\N"
    : String(value).replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
}
