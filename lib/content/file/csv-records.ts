import { parse } from "csv-parse/sync";
import { z } from "zod";

const parsedSchema = z.array(
  z.object({ record: z.unknown(), info: z.object({ lines: z.int().positive() }) }),
);

/** The rows of a CSV by column name, unchecked, each with its line in the file (the header is line 1). */
export function csvRecords(text: string): { record: unknown; line: number }[] {
  const parsed: unknown = parse(text, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
  });
  return parsedSchema.parse(parsed).map(({ record, info }) => ({ record, line: info.lines }));
}
