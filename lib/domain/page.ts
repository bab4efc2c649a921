import { z } from "zod";

/** A link with its visible text. `href` is a path, an anchor or an outside address. */
export const linkSchema = z.object({ text: z.string(), href: z.string() });
export type Link = z.infer<typeof linkSchema>;

/** What every page says to search engines: unique title and description, path for the canonical link. */
const pageMetaSchema = z.object({ title: z.string(), description: z.string() });

/** The release that a page shows. Times are ISO. */
export const pageReleaseSchema = z.object({
  id: z.string(),
  publishedAt: z.string(),
  dataDate: z.iso.date(),
});

/** What all view models share. `indexable` false means `noindex, follow`. */
export const pageSchema = z.object({
  path: z.string(),
  indexable: z.boolean(),
  /** Path of the page that stands for this one to search engines; null where it is this one. */
  canonical: z.string().nullable().default(null),
  meta: pageMetaSchema,
  release: pageReleaseSchema,
});

/** A paragraph block of a plain page, with an anchor. */
export const textBlockSchema = z.object({
  id: z.string(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  list: z.array(z.string()),
  links: z.array(linkSchema),
});
export type TextBlock = z.infer<typeof textBlockSchema>;
