import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { compareText } from "#lib/domain/compare-text.ts";
import { type OfficialCell, officialCellSchema } from "#lib/domain/pay-cell.ts";
import { numberText, optionalNumber, optionalText } from "./csv-fields.ts";

const rowSchema = z.object({
  title: z.string().min(1),
  country: z.string(),
  year: numberText,
  region: optionalText,
  currency: z.string(),
  jobs: optionalNumber,
  mean: optionalNumber,
  p10: optionalNumber,
  p25: optionalNumber,
  p50: optionalNumber,
  p75: optionalNumber,
  p90: optionalNumber,
  meanError: optionalNumber,
  medianError: optionalNumber,
});

const columns = rowSchema.keyof().options;

/** Official cells of one edition as CSV, in an order of their own, so that the same cells give the same text. */
export function officialCellsToCsv(cells: readonly OfficialCell[]): string {
  const records = cells.map((cell) => columns.map((column) => cell[column] ?? ""));
  const sorted = records.toSorted((a, b) => compareText(a.join("\t"), b.join("\t")));
  return stringify(sorted, { header: true, columns, escape_formulas: true });
}

/**
 * The cells that `officialCellsToCsv` wrote.
 * @throws ZodError where a line is none of its own.
 */
export function officialCellsFromCsv(
  text: string,
  { source, edition }: { source: string; edition: string },
): OfficialCell[] {
  return z
    .array(rowSchema)
    .parse(parse(text, { columns: true }))
    .map((row) => officialCellSchema.parse({ kind: "official", source, edition, ...row }));
}
