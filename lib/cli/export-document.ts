import { csvLines } from "#lib/format/csv.ts";
import type { Export } from "#lib/release/read/export.ts";

/** The formats of an export. */
export const exportFormats = ["csv", "json"] as const;
/** One of the formats of an export. */
export type ExportFormat = (typeof exportFormats)[number];

/**
 * An export as the text of a file. CSV holds a header and rows only, with text that a spreadsheet
 * would run as a formula escaped; JSON names its release, licences and credits itself.
 */
export function exportDocument(table: Export, format: ExportFormat): string {
  const { release, licences, credits, columns, rows } = table;
  return format === "json"
    ? `${JSON.stringify({ release, licences, credits, rows }, null, 1)}\n`
    : csvLines(columns, rows, true);
}

/** What stands beside a CSV: the release that it shows, its licences and credits, its columns. */
export function exportMetadata({ release, licences, credits, columns }: Export): string {
  return `${JSON.stringify({ release, licences, credits, columns }, null, 2)}\n`;
}
