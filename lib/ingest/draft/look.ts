import type { FileForm } from "#lib/content/sources/file-form.ts";
import { IngestError } from "../ingest-error.ts";
import type { CellValue, SourceRecord } from "../table/csv-records.ts";
import { headerNames } from "../table/header.ts";
import { isJsonFile, openRecords } from "../table/open-records.ts";
import { fileKind } from "../table/source-bytes.ts";
import { sheetNames } from "../table/xlsx-book.ts";
import { type SeenColumn, seenColumn } from "./seen-column.ts";

/** What a file looks like before it is described. */
export interface FileLook {
  separator: FileForm["separator"];
  /** Null where the first line is the header, or the format has none. */
  headerLine: number | null;
  /** Lines that the column names take, from that one on. */
  headerLines: number;
  /** Sheets of a spreadsheet that hold a table; empty for other files. */
  sheets: { name: string; rows: number }[];
  /** The one looked at, where it is not the first; else null. */
  sheet: string | null;
  columns: SeenColumn[];
  /** Rows looked at. */
  rows: number;
  /** Where bytes are no text in the encoding read by: what words are in others. Null where all is text. */
  encodings: { encoding: string; words: string[] }[] | null;
}

const rowsSeen = 400;
const separators = [",", ";", "\t", "|"] as const;
/** Encodings that files of pay without a mark are found in, beside UTF-8. */
const otherEncodings = ["windows-1252", "windows-1250", "windows-1251", "iso-8859-15", "shift_jis"];
const wordsShown = 6;

/**
 * Looks at the first rows of a file: on which sheet or under which separator there is a table, where its header stands, what its
 * columns hold.
 * @throws IngestError where the file cannot be read or holds no table.
 */
export async function lookAt(file: string, form: FileForm): Promise<FileLook> {
  const { kind } = await fileKind(file);
  const look = kind === "zip" ? await lookAtSheets(file, form) : await lookAtText(file, form);
  const unread = look.columns.some(({ name, samples }) =>
    [name, ...samples].some((text) => text.includes("\uFFFD")),
  );
  return { ...look, encodings: unread ? await wordsIn(file, form) : null };
}

type Look = Omit<FileLook, "encodings">;

/** The sheet with most filled cells, unless one is named. */
async function lookAtSheets(file: string, form: FileForm): Promise<Look> {
  const names = await sheetNames(file);
  const looks: { name: string; look: Look }[] = [];
  for (const name of form.sheet === undefined ? names.slice(0, 40) : [form.sheet]) {
    const records = await firstRecords(file, { ...form, sheet: name, header: false }).catch(
      (error: unknown) => {
        if (error instanceof IngestError && form.sheet === undefined) return [];
        throw error;
      },
    );
    const width = Math.max(0, ...records.map(({ fields }) => fields?.length ?? 0));
    if (width > 1) looks.push({ name, look: described(records, width, undefined, form) });
  }
  const size = ({ columns, rows }: Look) =>
    rows * columns.reduce((total, { filled }) => total + filled, 0);
  const [best] = looks.toSorted((a, b) => size(b.look) - size(a.look));
  if (best === undefined) {
    throw new IngestError(
      `${file} holds no table of two columns or more; its sheets are ${names.join(", ")}`,
    );
  }
  return {
    ...best.look,
    sheets: looks.map(({ name, look }) => ({ name, rows: look.rows })),
    sheet: best.name === names[0] ? null : best.name,
  };
}

async function lookAtText(file: string, form: FileForm): Promise<Look> {
  const looks = [];
  for (const separator of form.separator === undefined ? separators : [form.separator]) {
    const records = await firstRecords(file, { ...form, separator, header: false });
    refuseEurostat(file, records);
    const widths = records.map(({ fields }) => fields?.length ?? 0);
    const usual = mostCommon(widths.filter((width) => width > 1));
    const share =
      usual === null ? 0 : widths.filter((width) => width === usual).length / widths.length;
    looks.push({ separator, records, usual, share });
    if (isJsonFile(file, form)) break;
  }
  const [best] = looks.toSorted((a, b) => b.share * (b.usual ?? 0) - a.share * (a.usual ?? 0));
  if (best?.usual == null) throw new IngestError(`${file} holds no table of two columns or more`);
  const separator = isJsonFile(file, form) ? undefined : best.separator;
  return described(best.records, best.usual, separator, form);
}

async function firstRecords(file: string, form: FileForm): Promise<SourceRecord[]> {
  const { names, batches } = await openRecords({ file, form, wanted: [[]] });
  const records: SourceRecord[] = isJsonFile(file, form)
    ? [{ line: 1, fields: names, text: "" }]
    : [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return records;
    records.push(...next.value);
    if (records.length >= rowsSeen) {
      await batches.return("");
      return records.slice(0, rowsSeen);
    }
  }
}

function described(
  records: readonly SourceRecord[],
  width: number,
  separator: FileForm["separator"],
  form: FileForm,
): Look {
  const rows = records.filter(({ fields }) => fields?.length === width);
  const found = headerAt(rows, form);
  const at = form.headerLine === undefined ? found - linesAbove(rows, found) : found;
  const header = rows[at];
  const below =
    form.headerLine === undefined && form.headerLines === 1 ? linesBelow(rows, found) : 0;
  const last = Math.max(found + below, at + form.headerLines - 1);
  const names = headerNames(rows.slice(at, last + 1));
  const body = rows.slice(last + 1);
  return {
    separator: separator === "," ? undefined : separator,
    headerLine: header === undefined || header.line === 1 ? null : header.line,
    headerLines: last - at + 1,
    sheets: [],
    sheet: null,
    columns: names.map((name, column) =>
      seenColumn(
        name,
        body.map(({ fields }) => fields?.[column] ?? ""),
      ),
    ),
    rows: body.length,
  };
}

/** Where the column names stand: in the line named, else in the first that looks like them. */
function headerAt(rows: readonly SourceRecord[], { headerLine }: FileForm): number {
  const at =
    headerLine === undefined
      ? -1
      : rows.findIndex(({ line, fields }) => line === headerLine && fields !== null);
  if (at !== -1) return at;
  // "10", "25", "Median" above their columns are names too, where no better line is found.
  for (const mostNumbers of [0.2, 0.6]) {
    const found = rows.findIndex(({ fields }) => looksLikeHeader(fields ?? [], mostNumbers));
    if (found !== -1) return found;
  }
  // Units ("$", "$", "$") stand in the last line of names: it is the one above the first row of numbers.
  const numbers = rows.findIndex(
    ({ fields }) =>
      2 * numbersIn(fields ?? []) >= texts(fields ?? []).length && numbersIn(fields ?? []) > 1,
  );
  const above = texts(rows[numbers - 1]?.fields ?? []).length;
  return numbers > 0 && above >= 0.6 * (rows[numbers]?.fields?.length ?? 0) ? numbers - 1 : 0;
}

function numbersIn(fields: readonly CellValue[]): number {
  return texts(fields).filter((text) => numberText.test(text)).length;
}
const numberText = /^[^A-Za-z]*\d[\d.,' ]*$/;

/** How many lines under the column names belong to them: the questions that codes such as "Q23" stand for, and what programs add. */
function linesBelow(rows: readonly SourceRecord[], at: number): number {
  const codes = texts(rows[at]?.fields ?? []);
  if (2 * codes.filter((name) => /^[A-Z]{1,5}\d{1,4}([._]\w+)*$/i.test(name)).length < codes.length)
    return 0;
  let lines = 0;
  while (lines < 2) {
    const own = texts(rows[at + lines + 1]?.fields ?? []);
    const words = own.filter((text) => text.length > 15 && /\s|^\{"/.test(text)).length;
    const later = new Set(texts(rows[at + lines + 2]?.fields ?? []));
    if (own.length === 0 || 2 * words < own.length || own.some((text) => later.has(text))) break;
    lines += 1;
  }
  return lines;
}

/** How many lines above the last of the column names belong to them: texts over names that are numbers or stand twice. */
function linesAbove(rows: readonly SourceRecord[], at: number): number {
  const names = texts(rows[at]?.fields ?? []);
  const unclear = new Set(names).size < names.length || names.some((name) => /^\d+$/.test(name));
  if (!unclear) return 0;
  let lines = 0;
  while (lines < 3) {
    const above = rows[at - lines - 1];
    const next = rows[at - lines]?.line ?? 0;
    const own = texts(above?.fields ?? []);
    if (above?.line !== next - 1 || own.length < 2 || own.some((text) => /^[\d.,' ]+$/.test(text)))
      break;
    lines += 1;
  }
  return lines;
}

function texts(fields: readonly CellValue[]): string[] {
  return fields.map((field) => String(field).trim()).filter((text) => text !== "");
}

/** Eurostat's TSV has its dimensions in one column and a year in each other, with marks in the cells. */
function refuseEurostat(file: string, [first]: readonly SourceRecord[]): void {
  if (first === undefined || !/\\ ?time/i.test(texts(first.fields ?? []).join(" "))) return;
  throw new IngestError(
    `${file} is a table in Eurostat's own TSV, with all dimensions in one column and a column a year; download it as SDMX-CSV (a row a value), and name the columns by --figure indic_se --value OBS_VALUE`,
  );
}

/** Most fields are filled, nearly all differ and few are numbers. */
function looksLikeHeader(fields: readonly CellValue[], mostNumbers: number): boolean {
  const own = texts(fields);
  const numbers = numbersIn(fields);
  return (
    own.length >= Math.max(2, 0.6 * fields.length) &&
    new Set(own).size >= 0.85 * own.length &&
    numbers <= mostNumbers * own.length
  );
}

/** Words with letters beyond ASCII, as each encoding would have them; an encoding that cannot be is left out. */
async function wordsIn(file: string, form: FileForm): Promise<FileLook["encodings"]> {
  const found: NonNullable<FileLook["encodings"]> = [];
  for (const encoding of otherEncodings) {
    const records = await firstRecords(file, { ...form, encoding, header: false });
    const text = records.flatMap(({ fields }) => (fields ?? []).map(String)).join(" ");
    // Control characters of the second set are what a wrong encoding makes of letters.
    if (/[\u0080-\u009F\uFFFD]/.test(text)) continue;
    const words = [...new Set(text.match(/[\p{L}€£]*[^\p{ASCII}\s][\p{L}€£]*/gu))];
    found.push({ encoding, words: words.slice(0, wordsShown) });
  }
  return found;
}

function mostCommon(widths: readonly number[]): number | null {
  const counts = [...Map.groupBy(widths, (width) => width)];
  const [most] = counts.toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}
