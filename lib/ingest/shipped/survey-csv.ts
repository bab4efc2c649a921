import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { compareText } from "#lib/domain/compare-text.ts";
import { type SurveyCell, surveyCellSchema } from "#lib/domain/pay-cell.ts";
import { numberText, optionalText } from "./csv-fields.ts";

const columns = [
  "title",
  "country",
  "year",
  "experience",
  "currency",
  "n",
  "mean_log",
  "variance_log",
  "p10_log",
  "p25_log",
  "p50_log",
  "p75_log",
  "p90_log",
] as const;

const rowSchema = z.object({
  title: z.string().min(1),
  country: z.string(),
  year: numberText,
  experience: optionalText,
  currency: z.string(),
  n: numberText,
  mean_log: numberText,
  variance_log: numberText,
  p10_log: numberText,
  p25_log: numberText,
  p50_log: numberText,
  p75_log: numberText,
  p90_log: numberText,
});

/** Survey cells of one edition as CSV, in an order of their own, so that the same cells give the same text. */
export function surveyCellsToCsv(cells: readonly SurveyCell[]): string {
  const records = cells.map((cell) => [
    cell.title,
    cell.country,
    cell.year,
    cell.experience ?? "",
    cell.currency,
    cell.n,
    cell.meanLog,
    cell.varianceLog,
    ...cell.percentilesLog,
  ]);
  const sorted = records.toSorted((a, b) => compareText(a.join("\t"), b.join("\t")));
  return stringify(sorted, { header: true, columns: [...columns], escape_formulas: true });
}

/**
 * The cells that `surveyCellsToCsv` wrote.
 * @throws ZodError where a line is none of its own.
 */
export function surveyCellsFromCsv(
  text: string,
  { source, edition }: { source: string; edition: string },
): SurveyCell[] {
  return z
    .array(rowSchema)
    .parse(parse(text, { columns: true }))
    .map((row) =>
      surveyCellSchema.parse({
        kind: "self-reported",
        source,
        edition,
        title: row.title,
        country: row.country,
        year: row.year,
        experience: row.experience,
        currency: row.currency,
        n: row.n,
        meanLog: row.mean_log,
        varianceLog: row.variance_log,
        percentilesLog: [row.p10_log, row.p25_log, row.p50_log, row.p75_log, row.p90_log],
      }),
    );
}
