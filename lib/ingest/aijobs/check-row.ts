import type { Reject } from "#lib/domain/import-report.ts";
import { csvFields } from "../csv-line.ts";
import { sharedText } from "../shared-text.ts";
import type { SourceLine } from "../source-file.ts";
import { type IndexRow, indexColumns, indexRowSchema } from "./row.ts";

/** A line as a row of the index, or where and why it is none. */
export type CheckedRow = { row: IndexRow; reject: null } | { row: null; reject: Reject };

/**
 * Makes the check of one file's lines.
 *
 * @param order At which field each of the index's columns stands.
 * @param lastYear The latest data year that the edition can hold.
 */
export function rowCheck(
  order: readonly number[],
  lastYear: number,
): (line: SourceLine) => CheckedRow {
  const share = sharedText();

  return ({ line, text }) => {
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
      indexColumns.map((column, at) => [column, share(fields[order[at] ?? -1] ?? "")]),
    );
    const checked = indexRowSchema.safeParse(record);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const column = String(issue?.path[0] ?? "");
      return reject(column, record[column] ?? "", issue?.message ?? "is not valid");
    }
    const { data } = checked;
    if (data.work_year > lastYear) {
      const reason = `must be ${lastYear} or earlier in this edition`;
      return reject("work_year", String(data.work_year), reason);
    }
    return { row: { ...data, line }, reject: null };
  };
}
