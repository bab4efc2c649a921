import { IngestError } from "../ingest-error.ts";
import type { CellValue, SourceRecord } from "./csv-records.ts";
import { holdsAll, missingColumns } from "./header.ts";
import { objectTexts } from "./json-objects.ts";
import { limits } from "./limits.ts";
import type { ReadRequest, RecordSource } from "./records.ts";
import type { FileKind } from "./source-bytes.ts";
import { type OpenedLines, openLines, type SourceLine, sourceLines } from "./source-lines.ts";

/** Objects whose keys tell which columns there are. */
const firstObjects = 1_000;

/**
 * JSON lines, an object a line, or one list of objects. Columns are its keys, those of objects within by a dot ("salary.min"); a
 * list of texts is one text, separated by semicolons. A line that is no object is a record without fields. Where the form names
 * a list of objects ("each"), every one of them is a record.
 */
export async function jsonSource(
  { file, form, wanted, onProgress }: ReadRequest,
  kind: FileKind,
): Promise<RecordSource> {
  const { first, further } = await openLines(
    objectTexts(sourceLines(file, kind, form.encoding, onProgress)),
    firstObjects,
  );
  const names = new Set<string>();
  for (const { text } of first.slice(0, firstObjects)) {
    for (const values of flatten(text, form.each) ?? []) {
      for (const name of values.keys()) names.add(name);
    }
  }
  if (names.size === 0) {
    throw new IngestError(
      `${file} line 1 is no JSON object; JSON lines have an object a line, or the file is one list of objects`,
    );
  }
  // A key that is null or left out in the first objects may stand in later ones.
  const columns = [...names];
  if (!holdsAll(columns, wanted)) {
    throw new IngestError(`${file}: ${missingColumns(columns, wanted)}`);
  }
  const batches = records(columns, form.each, first, further);
  return { names: columns, headerLine: 0, unread: "is no whole JSON object", batches };
}

async function* records(
  names: readonly string[],
  each: string | undefined,
  first: readonly SourceLine[],
  further: OpenedLines["further"],
): AsyncGenerator<SourceRecord[], string> {
  // Objects may share a line, and one may be several records: each is numbered, from its line on.
  let last = 0;
  const read = (batch: readonly SourceLine[]) =>
    batch
      .filter(({ text }) => text.trim() !== "")
      .flatMap((line) => recordsOf(names, each, line))
      .map((record) => {
        last = Math.max(record.line, last + 1);
        return { ...record, line: last };
      });
  yield read(first);
  let next = await further.next();
  while (!next.done) {
    yield read(next.value);
    next = await further.next();
  }
  return next.value;
}

function recordsOf(
  names: readonly string[],
  each: string | undefined,
  { line, text }: SourceLine,
): SourceRecord[] {
  const rows = flatten(text, each);
  if (rows === null) return [{ line, text, fields: null }];
  return rows.map((values) => ({
    line,
    text,
    fields: names.map((name) => values.get(name) ?? ""),
  }));
}

/**
 * The values of an object by path, once for each object of its list `each`, once where that is empty or not there; null where the
 * text is no object.
 */
function flatten(text: string, each: string | undefined): Map<string, CellValue>[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
  const values = new Map<string, CellValue>();
  collect(parsed, "", values, 0);
  const list = each === undefined ? undefined : at(parsed, each.split("."));
  if (each === undefined || !Array.isArray(list) || list.length === 0) return [values];
  const beside = [...values].filter(([name]) => name !== each && !name.startsWith(`${each}.`));
  return list.map((item: unknown) => {
    const row = new Map(beside);
    if (typeof item === "object" && item !== null) collect(item, each, row, 0);
    return row;
  });
}

/** What stands at a path of keys. */
function at(value: unknown, [key, ...further]: readonly string[]): unknown {
  if (key === undefined) return value;
  return typeof value === "object" && value !== null
    ? at(Object.entries(value).find(([name]) => name === key)?.[1], further)
    : undefined;
}

const deepest = 8;

function collect(value: object, path: string, values: Map<string, CellValue>, depth: number): void {
  for (const [key, held] of Object.entries(value)) {
    const name = path === "" ? key : `${path}.${key}`;
    if (values.size >= limits.columns) return;
    if (typeof held === "number" || typeof held === "string") values.set(name, held);
    else if (typeof held === "boolean") values.set(name, String(held));
    else if (held === null) values.set(name, "");
    else if (Array.isArray(held) && held.every((item) => typeof item !== "object")) {
      values.set(name, held.map(String).join(";"));
    } else if (depth < deepest) collect(held, name, values, depth + 1);
  }
}
