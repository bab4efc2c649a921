import { z } from "zod";
import { listToolsSchema } from "./list-tools.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** One role or country in a directory, with what stands behind it. */
const directoryEntrySchema = z.object({
  name: z.string(),
  href: z.string(),
  /** "94 postings and answers"; null without any. */
  figureShown: z.string().nullable(),
  /** Pages about it that are indexable: "41 countries", "36 roles". */
  coverageShown: z.string(),
  postings: z.int(),
  /** The same number of pages. */
  pages: z.int(),
});
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

/** `/salaries` (groups are families) and `/countries` (groups are regions). */
export const directorySchema = pageSchema.extend({
  heading: z.string(),
  lead: z.array(z.string()),
  groups: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      entries: z.array(directoryEntrySchema),
      /** Where the rest is; null where nothing is left out. */
      more: linkSchema.nullable(),
    }),
  ),
  basis: z.string(),
  /** How readers order the entries and choose from them. */
  tools: listToolsSchema,
  /** What stands above it in the breadcrumbs; empty for a list of everything. */
  trail: z.array(linkSchema),
  /** Other pages about the same. */
  related: z.array(z.object({ heading: z.string(), links: z.array(linkSchema) })),
});
export type Directory = z.infer<typeof directorySchema>;
