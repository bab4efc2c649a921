import type { FileForm } from "#lib/content/sources/file-form.ts";
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

/**
 * The first of the records that names every column wanted, in the lines that the form gives its header; null where none does.
 * `at` is its last line.
 */
export function findHeader(
  records: readonly SourceRecord[],
  wanted: Wanted,
  { headerLine, headerLines }: Pick<FileForm, "headerLine" | "headerLines">,
): Header | null {
  for (const [at, { line }] of records.entries()) {
    if (headerLine !== undefined && line !== headerLine) continue;
    const names = headerNames(records.slice(at, at + headerLines));
    if (names.length > 0 && holdsAll(names, wanted)) return { at: at + headerLines - 1, names };
  }
  return null;
}

/** The names that one or more lines give their columns: those above each other joined by a space. */
export function headerNames(lines: readonly SourceRecord[]): string[] {
  const width = lines.at(-1)?.fields?.length ?? 0;
  const own = lines.map(({ fields }, at) => {
    const names = Array.from({ length: width }, (_, column) =>
      oneLine(String(fields?.[column] ?? "")),
    );
    return at === lines.length - 1 ? names : acrossMerged(names);
  });
  return columnNames(
    Array.from({ length: width }, (_, column) =>
      own
        .map((names) => names[column] ?? "")
        .filter((name) => name !== "")
        .join(" "),
    ),
  );
}

/** Cells that are merged hold their text in the first of them only. */
function acrossMerged(names: readonly string[]): string[] {
  let last = "";
  return names.map((name) => {
    if (name !== "") last = name;
    return last;
  });
}

/** Column names as mappings write them: spaces and line breaks collapsed, the second of one name as "name#2". */
function columnNames(fields: readonly string[]): string[] {
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
