import { z } from "zod";
import { gradeSchema } from "./estimate.ts";
import { intervalBarSchema } from "./interval-bar.ts";

/** How sure a figure is, in words and dots. */
export const confidenceSchema = z.object({
  grade: gradeSchema,
  /** "Medium confidence" */
  words: z.string(),
  /** Filled dots of four. */
  dots: z.int().min(1).max(4),
  /** "the true average is likely within 4%" */
  reason: z.string(),
});
export type Confidence = z.infer<typeof confidenceSchema>;

/** A row of a list of cells: on hubs, in "elsewhere", in compare. */
export const cellRowSchema = z.object({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string() }),
  href: z.string(),
  postings: z.int(),
  figureShown: z.string(),
  bar: intervalBarSchema,
  confidence: confidenceSchema,
  /** "2026: $201,000" or null. */
  projectionShown: z.string().nullable(),
  indexable: z.boolean(),
});
export type CellRow = z.infer<typeof cellRowSchema>;
