import type { Reject } from "#lib/domain/import-report.ts";
import { csvFields } from "../csv-line.ts";
import type { SourceLine } from "../source-file.ts";
import { type IndexRow, indexColumns, indexRowSchema } from "./row.ts";

/** A line as a row of the index, or where and why it is none. */
export type CheckedRow = { row: IndexRow; reject: null } | { row: null; reject: Reject };

/**
 * Checks one line. `order` says at which field each of the index's columns stands; `lastYear` is the
 * latest data year that the edition can hold.
 */
export function checkRow(
  { line, text }: SourceLine,
  order: readonly number[],
  lastYear: number,
): CheckedRow {
  const reject = (column: string, value: string, reason: string): CheckedRow => ({
    row: null,
    reject: { line, column, value: value.slice(0, 200), reason },
  });

  const fields = csvFields(text);
  if (fields === null) return reject("", text, "a quote is not closed or stands inside a field");
  if (fields.length !== order.length) {
    return reject("", text, `has ${fields.length} fields instead of ${order.length}`);
  }
  const record = Object.fromEntries(
    indexColumns.map((column, at) => [column, fields[order[at] ?? -1] ?? ""]),
  );
  const checked = indexRowSchema.safeParse(record);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const column = String(issue?.path[0] ?? "");
    return reject(column, record[column] ?? "", issue?.message ?? "is not valid");
  }
  if (checked.data.work_year > lastYear) {
    return reject(
      "work_year",
      String(checked.data.work_year),
      `must be ${lastYear} or earlier in this edition`,
    );
  }
  return { row: { ...checked.data, line }, reject: null };
}
