import { z } from "zod";
import { gradeSchema } from "./estimate.ts";
import { intervalBarSchema } from "./interval-bar.ts";
import { payKindSchema } from "./source.ts";

/** How sure a figure is, in words and dots. */
export const confidenceSchema = z.object({
  grade: gradeSchema,
  /** "Medium confidence" */
  words: z.string(),
  /** Filled dots of four. */
  dots: z.int().min(1).max(4),
  /** "the true figure is likely within 4%" */
  reason: z.string(),
});
export type Confidence = z.infer<typeof confidenceSchema>;

/** A row of a list of cells: on hubs, in "elsewhere", in compare. */
export const cellRowSchema = z.object({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string() }),
  href: z.string(),
  postings: z.int(),
  /** The figure that the cell's page leads with, in the list's currency. */
  figureShown: z.string(),
  /** What kind of pay it is of, and whether it is an estimate: "Self-reported", "Advertised, estimated". */
  kind: payKindSchema,
  kindShown: z.string(),
  bar: intervalBarSchema,
  confidence: confidenceSchema,
  /** "2026: $201,000"; null without a projection, and in another currency than the page's, whose growth is not the list's. */
  projectionShown: z.string().nullable(),
  indexable: z.boolean(),
});
export type CellRow = z.infer<typeof cellRowSchema>;
