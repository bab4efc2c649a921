import { Row } from "../fields/row.ts";
import type { RecordSource } from "./records.ts";
import type { Rejects } from "./rejects.ts";

/** The result of reading a whole file. */
export interface RowsRead {
  /** SHA-256 of the uncompressed file. */
  checksum: string;
  /** Rows below the header, blank lines left out. */
  read: number;
}

/**
 * Gives every row of an opened file to `use`; a row that has not the header's number of fields, or no fields at all, goes to
 * `rejects` instead. The row object is the same each time.
 */
export async function eachRow(
  { names, batches, unread = "a quote is not closed or stands inside a field" }: RecordSource,
  rejects: Rejects,
  use: (row: Row) => void,
): Promise<RowsRead> {
  const row = new Row(names);
  let read = 0;
  let next = await batches.next();
  for (; !next.done; next = await batches.next()) {
    for (const { line, fields, text } of next.value) {
      read++;
      if (fields === null) {
        rejects.add(line, "", text, unread);
      } else if (fields.length !== names.length) {
        rejects.add(line, "", text, `has ${fields.length} fields instead of ${names.length}`);
      } else use(row.set(line, fields));
    }
  }
  return { checksum: next.value, read };
}
