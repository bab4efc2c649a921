import { IngestError } from "../ingest-error.ts";
import type { SourceRecord } from "./csv-records.ts";
import { findHeader, headerNames, headerWithin, holdsAll, missingColumns } from "./header.ts";
import type { ReadRequest, RecordSource } from "./records.ts";
import { fileChecksum } from "./source-bytes.ts";
import { type SheetRow, sheetRows } from "./xlsx-rows.ts";

/** A sheet of an xlsx file, a row at a time. Numbers stay numbers. */
export async function xlsxSource({
  file,
  form,
  wanted,
  onProgress,
}: ReadRequest): Promise<RecordSource> {
  const rows = sheetRows(file, form.sheet, onProgress);
  const first: SheetRow[] = [];
  let next = await rows.next();
  while (!next.done) {
    first.push(...next.value);
    if (first.length >= headerWithin && (first.at(-1)?.line ?? 0) >= (form.headerLine ?? 0)) break;
    next = await rows.next();
  }
  const ended = next.done === true;
  if (first.length === 0) throw new IngestError(`${file} holds no rows`);
  const width = Math.max(...first.map(({ cells }) => cells.length));
  const where = first
    .slice(0, form.headerLine === undefined ? headerWithin : first.length)
    .map(({ line, cells }): SourceRecord => ({ line, fields: cells, text: "" }));
  const numbered = Array.from({ length: width }, (_, at) => String(at + 1));
  const header = form.header
    ? findHeader(where, wanted, form)
    : holdsAll(numbered, wanted)
      ? { at: -1, names: numbered }
      : null;
  if (header === null) {
    const named = where.filter(({ line }) => line === form.headerLine);
    const fullest = (named.length === 0 ? where : named).toSorted(
      (a, b) => filled(b.fields ?? []) - filled(a.fields ?? []) || a.line - b.line,
    )[0];
    const names = headerNames(where.filter(({ line }) => isHeaderLine(line, fullest?.line ?? 1)));
    throw new IngestError(
      `${file} line ${fullest?.line ?? form.headerLine ?? 1}: ${missingColumns(names, wanted)}`,
    );
  }
  function isHeaderLine(line: number, first: number): boolean {
    return line >= first && line < first + form.headerLines;
  }
  const headerLine = where[header.at]?.line ?? 0;
  const { names } = header;
  return { names, headerLine, batches: below(file, names.length, headerLine, first, rows, ended) };
}

function filled(fields: readonly unknown[]): number {
  return fields.filter((field) => field !== "").length;
}

async function* below(
  file: string,
  width: number,
  headerLine: number,
  first: readonly SheetRow[],
  rows: AsyncGenerator<SheetRow[]>,
  ended: boolean,
): AsyncGenerator<SourceRecord[], string> {
  const records = (batch: readonly SheetRow[]) =>
    batch.flatMap(({ line, cells }): SourceRecord[] => {
      if (line <= headerLine || filled(cells) === 0) return [];
      // A spreadsheet leaves empty cells out, and notes may stand beside the table.
      const fields = Array.from({ length: width }, (_, at) => cells[at] ?? "");
      return [{ line, fields, text: cells.map(String).join(",") }];
    });
  yield records(first);
  if (!ended) for await (const batch of rows) yield records(batch);
  return fileChecksum(file);
}
