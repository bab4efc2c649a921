import { z } from "zod";

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
