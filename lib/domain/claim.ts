import { z } from "zod";
import { sourceRefSchema } from "./source.ts";

/** One number as a sentence prints it. `shown` is the exact printed text; `value` the number behind it. */
const figureSchema = z.object({
  label: z.string(),
  value: z.number(),
  /** "EUR/year" in any currency, "fraction", "index", "count", "rank", "year", "name". */
  unit: z.string(),
  shown: z.string(),
  low80: z.number().nullable(),
  high80: z.number().nullable(),
  n: z.number().nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/** A figure in its sentence. */
const printedFigureSchema = figureSchema.extend({
  /** Where `shown` starts in the sentence's text, in UTF-16 code units. */
  start: z.int().nonnegative(),
  /** Id of the source that gives it, one of the sentence's. */
  source: z.string(),
});
export type PrintedFigure = z.infer<typeof printedFigureSchema>;

/** The sections of a role page, in page order; the value is the section's id in the HTML. */
const pageSectionSchema = z.enum([
  "overview",
  "seniority",
  "intelligence",
  "checklist",
  "roadmap",
  "faq",
  "next-steps",
  "elsewhere",
]);
export type PageSection = z.infer<typeof pageSectionSchema>;

/** One sentence with everything that supports it. A sentence whose facts are missing does not exist. */
export const claimSchema = z.object({
  /** Stable inside a page: "intelligence.demand.level". */
  id: z.string(),
  section: pageSectionSchema,
  text: z.string(),
  /** In the order of the text. */
  figures: z.array(printedFigureSchema),
  sources: z.array(sourceRefSchema),
  /** How raw became shown, one or two plain sentences. */
  method: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
