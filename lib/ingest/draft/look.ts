import type { FileForm } from "#lib/content/sources/file-form.ts";
import { IngestError } from "../ingest-error.ts";
import type { CellValue, SourceRecord } from "../table/csv-records.ts";
import { columnNames } from "../table/header.ts";
import { openRecords } from "../table/records.ts";

/** A column of a file that nobody has described yet. */
export interface SeenColumn {
  name: string;
  /** Some of its distinct values; none where the column seems to name persons. */
  samples: string[];
  /** Part of the rows looked at in which it holds something. */
  filled: number;
  /** Part of what it holds that is a number. */
  numeric: number;
}

/** What a file looks like before it is described. */
export interface FileLook {
  separator: FileForm["separator"];
  /** Null where the first line is the header, or the format has none. */
  headerLine: number | null;
  columns: SeenColumn[];
  /** Rows looked at. */
  rows: number;
}

const rowsSeen = 400;
const samplesShown = 4;
const separators = [",", ";", "\t", "|"] as const;
const persons =
  /^(full |first |last |sur|given |family |user ?|nick ?|display )?names?$|^((vor|nach|zu)?name|nom|prénom|nombre|apellidos?|nimi|imię|nazwisko|jméno|namn|naam)$|e-?mail|sähköposti|phone|mobile|telefon|address|iban|birth|passport|social security|linkedin|contact/iu;

/** Whether a column's name says that it tells who somebody is. */
export function namesPersons(column: string): boolean {
  return persons.test(column.trim());
}

/**
 * Looks at the first rows of a file: under which separator there is a table, where its header stands, what its columns hold.
 * @throws IngestError where the file cannot be read or holds no table.
 */
export async function lookAt(file: string, form: FileForm): Promise<FileLook> {
  const looks = [];
  for (const separator of form.separator === undefined ? separators : [form.separator]) {
    const records = await firstRecords(file, { ...form, separator, header: false });
    const widths = records.map(({ fields }) => fields?.length ?? 0);
    const usual = mostCommon(widths.filter((width) => width > 1));
    const share =
      usual === null ? 0 : widths.filter((width) => width === usual).length / widths.length;
    looks.push({ separator, records, usual, share });
    if (usual !== null && records.every(({ text }) => text === "")) break;
  }
  const [best] = looks.toSorted((a, b) => b.share * (b.usual ?? 0) - a.share * (a.usual ?? 0));
  if (best?.usual == null) throw new IngestError(`${file} holds no table of two columns or more`);
  return described(best.records, best.usual, best.separator, form);
}

async function firstRecords(file: string, form: FileForm): Promise<SourceRecord[]> {
  const { names, batches } = await openRecords({ file, form, wanted: [[]] });
  const json = /\.(jsonl|ndjson)(\.gz)?$/i.test(file) || form.format === "json-lines";
  const records: SourceRecord[] = json ? [{ line: 1, fields: names, text: "" }] : [];
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
  separator: (typeof separators)[number],
  form: FileForm,
): FileLook {
  const spread = records.some(({ text, fields }) => text !== "" || fields === null);
  const rows = records.filter(({ fields }) => fields?.length === width);
  const at = rows.findIndex(
    ({ line, fields }) =>
      (form.headerLine === undefined || line === form.headerLine) && looksLikeHeader(fields ?? []),
  );
  const header = rows[Math.max(0, at)];
  const names = columnNames((header?.fields ?? []).map(String));
  const body = rows.slice(Math.max(0, at) + 1);
  return {
    separator: spread && separator !== "," ? separator : undefined,
    headerLine: header === undefined || header.line === 1 ? null : header.line,
    columns: names.map((name, column) =>
      seen(
        name,
        body.map(({ fields }) => fields?.[column] ?? ""),
      ),
    ),
    rows: body.length,
  };
}

/** Most fields are filled, all differ and hardly any is a number. */
function looksLikeHeader(fields: readonly CellValue[]): boolean {
  const texts = fields.map((field) => String(field).trim()).filter((text) => text !== "");
  return (
    texts.length >= Math.max(2, 0.6 * fields.length) &&
    new Set(texts).size === texts.length &&
    texts.filter(isNumber).length <= 0.2 * texts.length
  );
}

function seen(name: string, values: readonly CellValue[]): SeenColumn {
  const texts = values.map((value) => String(value).trim()).filter((text) => text !== "");
  const numbers = texts.filter(isNumber).length;
  const addresses = texts.filter((text) => text.includes("@")).length;
  return {
    name,
    samples:
      namesPersons(name) || 2 * addresses > texts.length
        ? []
        : [...new Set(texts)].slice(0, samplesShown),
    filled: values.length === 0 ? 0 : texts.length / values.length,
    numeric: texts.length === 0 ? 0 : numbers / texts.length,
  };
}

function isNumber(text: string): boolean {
  return /^[^A-Za-z]*\d[\d.,' \u00A0]*[^A-Za-z]*k?$/.test(text);
}

function mostCommon(widths: readonly number[]): number | null {
  const counts = [...Map.groupBy(widths, (width) => width)];
  const [most] = counts.toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}
