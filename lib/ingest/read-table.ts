import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import type { Reject } from "#lib/domain/import-report.ts";
import { csvFields } from "./csv-line.ts";
import { IngestError } from "./ingest-error.ts";
import { type ReadProgress, readError, readSourceLines } from "./source-file.ts";

/** A row of a table by its column names; the header is line 1. */
export interface TableRow {
  line: number;
  values: Readonly<Record<string, string>>;
}

/** A published table, read whole: surveys and official tables are small. */
export interface Table {
  /** SHA-256 of the uncompressed file. */
  checksum: string;
  columns: string[];
  rows: TableRow[];
  /** Rows that do not have the header's number of fields. */
  rejects: Reject[];
}

/**
 * Reads a table with a header: the first sheet of an xlsx file, or CSV, plain or gzip.
 *
 * @param columns Columns that the reader needs.
 * @throws IngestError where the file cannot be read or lacks a column.
 */
export async function readTable(
  file: string,
  columns: readonly string[],
  onProgress?: (progress: ReadProgress) => void,
): Promise<Table> {
  const { checksum, records } = file.toLowerCase().endsWith(".xlsx")
    ? await xlsxRecords(file)
    : await csvRecords(file, onProgress);
  const [header, ...body] = records;
  if (header?.fields == null) throw new IngestError(`${file} line 1 is no header`);
  const names = header.fields.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new IngestError(
      `${file} line 1: column ${missing.join(", ")} is missing; the columns are ${names.join(", ")}`,
    );
  }
  const complete = body.filter(({ fields }) => fields?.length === names.length);
  return {
    checksum,
    columns: names,
    rows: complete.map(({ line, fields }) => ({
      line,
      values: Object.fromEntries(names.map((name, at) => [name, fields?.[at] ?? ""])),
    })),
    rejects: body
      .filter(({ fields }) => fields?.length !== names.length)
      .map(({ line, fields, text }) => ({
        line,
        column: "",
        value: text.slice(0, 200),
        reason:
          fields === null
            ? "a quote is not closed or stands inside a field"
            : `has ${fields.length} fields instead of ${names.length}`,
      })),
  };
}

interface TableRecord {
  line: number;
  /** Null where the quotes do not match. */
  fields: string[] | null;
  text: string;
}

async function csvRecords(file: string, onProgress?: (progress: ReadProgress) => void) {
  const records: TableRecord[] = [];
  const lines = readSourceLines(file, onProgress);
  let next = await lines.next();
  while (!next.done) {
    for (const { line, text } of next.value) {
      if (text !== "") records.push({ line, fields: csvFields(text), text });
    }
    next = await lines.next();
  }
  return { checksum: next.value, records };
}

async function xlsxRecords(file: string) {
  try {
    const content = await readFile(file).catch((error) => {
      throw readError(file, error);
    });
    const sheet = await readSheet(content);
    const records = sheet.map((row, at): TableRecord => {
      const fields = row.map((value) => (value === null ? "" : String(value)));
      return { line: at + 1, fields, text: fields.join(",") };
    });
    return { checksum: createHash("sha256").update(content).digest("hex"), records };
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw new IngestError(
      `${file} is not an xlsx spreadsheet; download it again, or save it as CSV`,
    );
  }
}
