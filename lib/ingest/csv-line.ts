import { parse } from "csv-parse/sync";

/**
 * The fields of one line of CSV. A line is a record here: no source has line breaks inside fields, and
 * so a quote that is never closed costs its own line and not the rest of the file.
 * @returns null where the quotes do not match.
 */
export function csvFields(text: string): string[] | null {
  if (!text.includes('"')) return text.split(",");
  try {
    return parse(text, { relax_column_count: true })[0] ?? [];
  } catch {
    return null;
  }
}
