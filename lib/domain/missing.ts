import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { linkSchema, pageReleaseSchema } from "./page.ts";

/** What a 404 offers for a known role and country without an estimate: the nearest pages. */
export const missingCellSchema = z.object({
  release: pageReleaseSchema,
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
  /** "We have no estimate for a Rust Developer in Iceland." */
  heading: z.string(),
  /** Why, and what would make it known. */
  text: z.string(),
  sameRole: z.array(cellRowSchema).max(5),
  sameCountry: z.array(cellRowSchema).max(5),
  hubs: z.array(linkSchema),
});
export type MissingCell = z.infer<typeof missingCellSchema>;
