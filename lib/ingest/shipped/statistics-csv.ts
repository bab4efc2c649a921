import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { compareText } from "#lib/domain/compare-text.ts";
import { type SurveyStatistic, surveyStatisticSchema } from "#lib/domain/survey-statistic.ts";
import { numberText, optionalText } from "./csv-fields.ts";

const rowSchema = z.object({
  statistic: z.string(),
  subject: z.string(),
  title: optionalText,
  country: optionalText,
  year: numberText,
  difference: numberText,
  low80: numberText,
  high80: numberText,
  n: numberText,
});

const columns = rowSchema.keyof().options;

/** Survey statistics of one edition as CSV, in an order of their own, so that the same ones give the same text. */
export function statisticsToCsv(statistics: readonly SurveyStatistic[]): string {
  const records = statistics.map((row) => columns.map((column) => row[column] ?? ""));
  const sorted = records.toSorted((a, b) => compareText(a.join("\t"), b.join("\t")));
  return stringify(sorted, { header: true, columns });
}

/**
 * The statistics that `statisticsToCsv` wrote.
 * @throws ZodError where a line is none of its own.
 */
export function statisticsFromCsv(
  text: string,
  { source, edition }: { source: string; edition: string },
): SurveyStatistic[] {
  return z
    .array(rowSchema)
    .parse(parse(text, { columns: true }))
    .map((row) => surveyStatisticSchema.parse({ source, edition, ...row }));
}
