import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV lines, with text that a spreadsheet would run as a formula escaped and null as nothing.
 *
 * @param columns in order; rows may hold more.
 * @param header whether the names of the columns come first.
 */
export function csvLines(
  columns: readonly string[],
  rows: readonly Record<string, string | number | boolean | null>[],
  header: boolean,
): string {
  return stringify([...rows], {
    columns: [...columns],
    header,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
