import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** Everything `/search?q=` prints. Never indexable. */
export const searchPageSchema = pageSchema.extend({
  /** The words as typed, trimmed and cut to 100 characters; empty when nothing was asked. */
  query: z.string(),
  /** "12 pages for “data analyst”" or how to ask. */
  summary: z.string(),
  /** Role and country pages, best first, at most ten. */
  cells: z.array(cellRowSchema).max(10),
  roles: z.array(linkSchema),
  countries: z.array(linkSchema),
  /** Where nothing matches: the nearest names. */
  suggestions: z.array(linkSchema),
});
export type SearchPage = z.infer<typeof searchPageSchema>;
