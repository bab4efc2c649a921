import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { sourceKindSchema } from "./source.ts";

/** One kind of source on the scale that it shares with the others. Numbers are in the cell's currency. */
const sourceRowSchema = z.object({
  kind: sourceKindSchema.exclude(["reference"]),
  /** "Advertised" */
  kindShown: z.string(),
  /** Whose figure of what: "Software Developers, BLS OEWS, 2025". */
  label: z.string(),
  /** "146 postings", "388 answers", "1,654,000 jobs". */
  sizeShown: z.string(),
  /** "average" or "median". */
  measure: z.string(),
  value: z.number(),
  valueShown: z.string(),
  low80: z.number().nullable(),
  high80: z.number().nullable(),
  bandShown: z.string().nullable(),
  /** True for the one that the headline follows. */
  headline: z.boolean(),
  /** What its pay holds, and that it covers a wider group than the role, a sentence each. */
  notes: z.array(z.string()),
  /** The source's id, as in the page's evidence. */
  source: z.string(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

/** Kinds of source side by side; fewer than two rows is no comparison and is not drawn. */
export const sourceComparisonSchema = z.object({
  scale: z.object({ min: z.number(), max: z.number() }),
  rows: z.array(sourceRowSchema),
  /** "Advertised stands 31% above official." in the rail; null where there is nothing to compare. */
  differShown: z.string().nullable(),
  claims: z.array(claimSchema),
  /** Known reasons why they differ, and why the headline follows the one it does. */
  reasons: z.array(z.string()),
});
export type SourceComparison = z.infer<typeof sourceComparisonSchema>;
