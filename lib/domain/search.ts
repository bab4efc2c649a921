import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** Everything `/search?q=` prints. Never indexable. */
export const searchPageSchema = pageSchema.extend({
  /** The words as typed, trimmed and cut to 100 characters; empty when nothing was asked. */
  query: z.string(),
  /** "12 pages for “data analyst in Brazil”", "2 roles for “data eng”", or how to ask. */
  summary: z.string(),
  /** Role and country pages, best first, at most ten. */
  cells: z.array(cellRowSchema).max(10),
  /** Currency and meaning of the figures in `cells`; null where there are none. */
  basis: z.string().nullable(),
  roles: z.array(linkSchema),
  countries: z.array(linkSchema),
  /** Where nothing matches: the nearest names. */
  suggestions: z.array(linkSchema),
  /** Where no name comes near either: the lists of everything. */
  directories: z.array(linkSchema),
});
export type SearchPage = z.infer<typeof searchPageSchema>;
