import { z } from "zod";
import { csvRecords } from "#lib/content/file/csv-records.ts";
import { IngestError } from "#lib/ingest/ingest-error.ts";

/**
 * The rows of a publisher's CSV, or table with tabs, each checked with `schema` by column name.
 * Throws on the first bad row with file, line, column, value and reason.
 */
export function csvRows<T>(file: string, text: string, schema: z.ZodType<T>, delimiter = ","): T[] {
  return csvRecords(text, delimiter).map(({ record, line }) => {
    const checked = schema.safeParse(record, { reportInput: true });
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    const column = issue?.path.join(".") ?? "";
    throw new IngestError(
      `${file}:${line}: column "${column}" is ${JSON.stringify(issue?.input)}: ${issue?.message}`,
    );
  });
}

/** A number written as text. */
export const numeric = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, "must be a number")
  .transform(Number);

/** A number, or null for an empty cell (suppressed or not published). */
export const numericOrNull = z.union([z.literal("").transform(() => null), numeric]);

/** A calendar year. */
export const year = z.string().regex(/^\d{4}$/, "must be a year");

/** A month as "2026-08". */
export const month = z.string().regex(/^\d{4}-\d{2}$/, "must be a month such as 2026-08");
