import { z } from "zod";
import { sourceRefSchema } from "./source.ts";

/** One number as a sentence prints it. `shown` is the exact printed text; `value` the number behind it. */
export const figureSchema = z.object({
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

/** The sections of a role page, in page order; the value is the section's id in the HTML. */
export const pageSectionSchema = z.enum([
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
  figures: z.array(figureSchema),
  sources: z.array(sourceRefSchema),
  /** How raw became shown, one or two plain sentences. */
  method: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
