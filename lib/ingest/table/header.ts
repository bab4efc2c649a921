import type { SourceRecord } from "./csv-records.ts";

/** Where the header is looked for where the mapping does not say. */
export const headerWithin = 50;

/** The names of a file's columns and where they stand. */
export interface Header {
  /** Place of the header among the records given; -1 where the file has none. */
  at: number;
  names: string[];
}

/** Columns that a mapping needs; where several editions fit, those of each. */
export type Wanted = readonly (readonly string[])[];

/** Whether a file with these columns has all that one of the mappings needs. */
export function holdsAll(names: readonly string[], wanted: Wanted): boolean {
  return wanted.some((columns) => columns.every((column) => names.includes(column)));
}

/** The first of the records that names every column wanted; null where none does. */
export function findHeader(records: readonly SourceRecord[], wanted: Wanted): Header | null {
  for (const [at, { fields }] of records.entries()) {
    if (fields === null) continue;
    const names = columnNames(fields.map(String));
    if (fields.length > 0 && holdsAll(names, wanted)) return { at, names };
  }
  return null;
}

/** Column names as mappings write them: spaces and line breaks collapsed, the second of one name as "name#2". */
export function columnNames(fields: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const name = oneLine(field);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  });
}

/** A text with its line breaks, tabs and runs of spaces as one space each, none at the ends. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00A0\uFEFF]+/g, " ").trim();
}

/** Which columns are missing of the set that misses fewest, and what there is, in one line. */
export function missingColumns(names: readonly string[], wanted: Wanted): string {
  const [missing = []] = wanted
    .map((columns) => columns.filter((column) => !names.includes(column)))
    .toSorted((a, b) => a.length - b.length);
  const shown = names.slice(0, 30).map((name) => (name === "" ? "(no name)" : name));
  const rest = names.length > 30 ? ` and ${names.length - 30} more` : "";
  const plural = missing.length === 1 ? "column" : "columns";
  return `${plural} ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing; the columns are ${shown.join(", ")}${rest}`;
}
