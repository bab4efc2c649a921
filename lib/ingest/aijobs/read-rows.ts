import type { Reject } from "#lib/domain/import-report.ts";
import { columnOrder } from "../column-order.ts";
import { csvFields } from "../csv-line.ts";
import { IngestError } from "../ingest-error.ts";
import { type ReadProgress, readSourceLines } from "../source-file.ts";
import { rowCheck } from "./check-row.ts";
import { type IndexRow, indexColumns } from "./row.ts";

/** Every row of a file, accepted or rejected. */
export interface CheckedFile {
  checksum: string;
  rows: IndexRow[];
  rejects: Reject[];
}

/**
 * Reads and checks every row of a file of the index. Blank lines are not rows.
 * @throws IngestError where the file cannot be read, has another header, or holds no row.
 */
export async function readRows(
  file: string,
  lastYear: number,
  onProgress?: (progress: ReadProgress) => void,
): Promise<CheckedFile> {
  const rows: IndexRow[] = [];
  const rejects: Reject[] = [];
  let check: ReturnType<typeof rowCheck> | null = null;

  const batches = readSourceLines(file, onProgress);
  let batch = await batches.next();
  for (; !batch.done; batch = await batches.next()) {
    for (const line of batch.value) {
      if (line.text.trim() === "") continue;
      if (check === null) {
        const header = csvFields(line.text) ?? [line.text];
        check = rowCheck(columnOrder(file, header, indexColumns), lastYear);
        continue;
      }
      const { row, reject } = check(line);
      if (row !== null) rows.push(row);
      else rejects.push(reject);
    }
  }
  if (rows.length + rejects.length === 0) {
    throw new IngestError(`${file} holds no rows`);
  }
  return { checksum: batch.value, rows, rejects };
}
