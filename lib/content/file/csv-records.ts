import { parse } from "csv-parse/sync";
import { z } from "zod";

const parsedSchema = z.array(
  z.object({ record: z.unknown(), info: z.object({ lines: z.int().positive() }) }),
);

/** The rows of a CSV (or of a table with another delimiter, which then has no quotes) by column name, unchecked, each with its line in the file (the header is line 1). */
export function csvRecords(text: string, delimiter = ","): { record: unknown; line: number }[] {
  const parsed: unknown = parse(text, {
    columns: true,
    delimiter,
    quote: delimiter === "," ? '"' : null,
    bom: true,
    info: true,
    skip_empty_lines: true,
  });
  return parsedSchema.parse(parsed).map(({ record, info }) => ({ record, line: info.lines }));
}
