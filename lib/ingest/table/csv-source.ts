import type { FileForm } from "#lib/content/sources/file-form.ts";
import { IngestError } from "../ingest-error.ts";
import { CsvRecords, type SourceRecord } from "./csv-records.ts";
import { findHeader, type Header, headerWithin, missingColumns, type Wanted } from "./header.ts";
import { limits } from "./limits.ts";
import type { ReadRequest, RecordSource } from "./records.ts";
import type { FileKind } from "./source-bytes.ts";
import { type OpenedLines, openLines, type SourceLine, sourceLines } from "./source-lines.ts";

const separators = [",", ";", "\t", "|"] as const;
const separatorNames = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" } as const;

/** A file of separated values: its separator and header are found where the mapping does not name them. */
export async function csvSource(
  { file, form, wanted, onProgress }: ReadRequest,
  kind: FileKind,
): Promise<RecordSource> {
  const { first, further } = await openLines(
    sourceLines(file, kind, form.encoding, onProgress),
    (form.headerLine ?? 0) + headerWithin + limits.recordLines,
  );
  if (first.some(({ text }) => text.includes("\0"))) {
    throw new IngestError(`${file} is not a text file; name its encoding if it is one`);
  }
  const { separator, header, records } = readHeader(file, form, first, wanted);
  const reader = new CsvRecords(separator, form.lineBreaks);
  reader.width = header.names.length;
  if (reader.width > limits.columns) {
    throw new IngestError(`${file} has ${reader.width} columns; at most 2,000 are read`);
  }
  const headerLine = header.at === -1 ? 0 : (records[header.at]?.line ?? 1);
  return {
    names: header.names,
    headerLine,
    batches: below(
      reader,
      records[header.at + 1]?.line ?? Number.POSITIVE_INFINITY,
      first,
      further,
    ),
  };
}

/** The records from line `from` on: first those of lines that were read to find the header. */
async function* below(
  reader: CsvRecords,
  from: number,
  first: readonly SourceLine[],
  further: OpenedLines["further"],
): AsyncGenerator<SourceRecord[], string> {
  const records = (batch: readonly SourceLine[]) => batch.flatMap((line) => [...reader.next(line)]);
  yield records(first.filter(({ line }) => line >= from));
  let next = await further.next();
  while (!next.done) {
    yield records(next.value);
    next = await further.next();
  }
  yield [...reader.end()];
  return next.value;
}

function readHeader(
  file: string,
  form: FileForm,
  lines: readonly SourceLine[],
  wanted: Wanted,
): { separator: string; header: Header; records: SourceRecord[] } {
  const candidates = form.separator === undefined ? separators : [form.separator];
  const read = candidates.map((separator) => {
    const reader = new CsvRecords(separator, form.lineBreaks);
    const records = lines.flatMap((line) => [...reader.next(line)]);
    const all = [...records, ...reader.end()];
    return { separator, records: all, header: headerOf(form, all, wanted) };
  });
  const found = read.find(({ header }) => header !== null);
  if (found?.header) return { ...found, header: found.header };
  throw new IngestError(`${file} ${lacking(form, read, lines, wanted)}`);
}

function headerOf(form: FileForm, all: readonly SourceRecord[], wanted: Wanted): Header | null {
  if (!form.header) {
    const width = all[0]?.fields?.length ?? 0;
    const names = Array.from({ length: width }, (_, at) => String(at + 1));
    return wanted.some((columns) => columns.every((column) => names.includes(column)))
      ? { at: -1, names }
      : null;
  }
  const within = form.headerLine === undefined ? all.slice(0, headerWithin) : all;
  return findHeader(within, wanted, form);
}

/** Why no header was found: which columns are missing, and under which separator there are most fields. */
function lacking(
  form: FileForm,
  read: readonly { separator: string; records: readonly SourceRecord[] }[],
  lines: readonly SourceLine[],
  wanted: Wanted,
): string {
  const line = form.headerLine;
  const texts = lines.filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) return "holds no rows";
  const likely = (records: readonly SourceRecord[]) =>
    records.find(
      (record) => record.fields !== null && (line === undefined || record.line === line),
    );
  const [best] = read.toSorted(
    (a, b) => (likely(b.records)?.fields?.length ?? 0) - (likely(a.records)?.fields?.length ?? 0),
  );
  const header = best && likely(best.records);
  if (header?.fields == null) return `line ${line ?? 1} is no header`;
  const other = otherSeparator(form, texts[0]?.text ?? "");
  const names = header.fields.map((name) => String(name).trim());
  return `line ${header.line}: ${other}${missingColumns(names, wanted)}`;
}

function otherSeparator({ separator }: FileForm, text: string): string {
  if (separator === undefined) return "";
  const count = (sign: string) => text.split(sign).length;
  const [most] = separators.toSorted((a, b) => count(b) - count(a));
  return most === undefined || most === separator || count(most) < 2
    ? ""
    : `is separated by ${separatorNames[most]}, not by ${separatorNames[separator]}; `;
}
