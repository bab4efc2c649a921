import { z } from "zod";
import { gradeSchema } from "./estimate.ts";

/**
 * The interval bar: a figure and its 80% band on a scale, with the spread of pay points around it.
 * Numbers are in one currency; `shown` texts are ready to print.
 */
export const intervalBarSchema = z.object({
  /** What a screen reader hears instead of the drawing. */
  description: z.string(),
  scale: z.object({ min: z.number(), max: z.number() }),
  mean: z.number(),
  meanShown: z.string(),
  low80: z.number(),
  high80: z.number(),
  low80Shown: z.string(),
  high80Shown: z.string(),
  /** P10, P25, P75, P90 of pay points, where the bar draws the spread too. */
  spread: z
    .object({
      p10: z.number(),
      p25: z.number(),
      p75: z.number(),
      p90: z.number(),
      p10Shown: z.string(),
      p25Shown: z.string(),
      p75Shown: z.string(),
      p90Shown: z.string(),
    })
    .nullable(),
  grade: gradeSchema,
  /** True where the cell has no evidence of its own: drawn dashed. */
  modelled: z.boolean(),
});
export type IntervalBar = z.infer<typeof intervalBarSchema>;
