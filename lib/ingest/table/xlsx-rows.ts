import type { Readable } from "node:stream";
import { IngestError } from "../ingest-error.ts";
import type { CellValue } from "./csv-records.ts";
import { limits } from "./limits.ts";
import { fileKind, type ReadProgress } from "./source-bytes.ts";
import { readWorkbook, type Workbook } from "./xlsx-book.ts";
import { xmlChunks } from "./xml-events.ts";
import { notRead, openZip } from "./zip-parts.ts";

/** A row of a sheet; its number as Excel shows it, empty cells as "". */
export interface SheetRow {
  line: number;
  cells: CellValue[];
}

/**
 * The rows of a sheet of an xlsx file, some at a time: text, numbers, and days as "2026-03-04".
 * @throws IngestError where the file is no spreadsheet, has no such sheet, or goes beyond `limits`.
 */
export async function* sheetRows(
  file: string,
  sheet: string | undefined,
  onProgress: (progress: ReadProgress) => void = () => {},
): AsyncGenerator<SheetRow[]> {
  const { bytesTotal } = await fileKind(file);
  const zip = await openZip(file);
  try {
    const book = await readWorkbook(file, zip, sheet);
    yield* readRows(file, await zip.read(book.sheetPart), book);
    onProgress({ bytesRead: bytesTotal, bytesTotal });
  } catch (error) {
    if (error instanceof IngestError || !(error instanceof Error)) throw error;
    throw notRead(file, error);
  } finally {
    zip.close();
  }
}

async function* readRows(
  file: string,
  stream: Readable,
  book: Workbook,
): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let row: SheetRow = { line: 0, cells: [] };
  let cell = { column: 0, type: "n", style: 0 };
  let text = "";
  let within = false;
  const chunks = xmlChunks(stream, {
    open: (name, { r, t, s }) => {
      within = name === "v" || name === "t";
      if (name === "row") row = { line: r === undefined ? row.line + 1 : Number(r), cells: [] };
      if (name !== "c") return;
      const column = r === undefined ? row.cells.length : columnOf(r);
      cell = { column, type: t ?? "n", style: Number(s ?? 0) };
      text = "";
    },
    text: (part) => {
      if (within) text += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") within = false;
      if (name === "c" && text !== "") {
        if (cell.column >= limits.columns) {
          throw new IngestError(
            `${file} has a cell far to the right, in column ${cell.column + 1} of row ${row.line}; at most ${limits.columns.toLocaleString("en-US")} columns are read: delete what stands beside the table`,
          );
        }
        while (row.cells.length < cell.column) row.cells.push("");
        row.cells[cell.column] = cellValue(text, cell, book);
      }
      if (name === "row") rows.push(row);
    },
  });
  for await (const _ of chunks) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}

/** "C7" is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

function cellValue(
  text: string,
  { type, style }: { type: string; style: number },
  { texts, isDate, from1904 }: Workbook,
): CellValue {
  if (type === "s") return texts[Number(text)] ?? "";
  if (type === "e") return "";
  if (type === "b") return text === "1" ? "true" : "false";
  const number = Number(text);
  if (type !== "n" || !Number.isFinite(number)) return text;
  if (isDate[style] !== true) return number;
  const day = number - (from1904 ? 24_107 : 25_569);
  const date = new Date(Math.floor(day) * 86_400_000);
  return Number.isNaN(date.getTime()) ? number : date.toISOString().slice(0, 10);
}
