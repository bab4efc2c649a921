import { fileFormSchema } from "#lib/content/sources/file-form.ts";
import type { Row } from "./fields/row.ts";
import { eachRow } from "./table/each-row.ts";
import { openRecords } from "./table/open-records.ts";
import { Rejects } from "./table/rejects.ts";

/**
 * Gives each whole row of a small table in a publisher's usual form to `use`.
 *
 * @param columns Columns that the reader needs.
 * @throws IngestError where the file cannot be read or lacks a column.
 */
export async function readTable(
  file: string,
  columns: readonly string[],
  use: (row: Row) => void,
): Promise<void> {
  const form = fileFormSchema.parse({});
  await eachRow(await openRecords({ file, form, wanted: [columns] }), new Rejects(), use);
}
