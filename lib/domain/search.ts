import { z } from "zod";
import { linkSchema, pageSchema } from "./page.ts";

/** One answer to a search: a page of ours. */
export const searchAnswerSchema = z.object({
  /** "Registered Nurse, United States" */
  text: z.string(),
  href: z.string(),
  /** What stands there: "in 12 countries", "$98,000". */
  note: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Everything `/search?q=` prints. Never indexable. */
export const searchPageSchema = pageSchema.extend({
  /** The words as typed, on one line and cut to 100 characters; empty when nothing was asked. */
  query: z.string(),
  /** "3 answers for “nurse california”", or how to ask. */
  summary: z.string(),
  /** What the search was read as where that is not plain from its words; null elsewhere. */
  reading: z.string().nullable(),
  /** Pages, best first, each once. */
  answers: z.array(searchAnswerSchema),
  /** Currency and meaning of the figures in `answers`; null where there are none. */
  basis: z.string().nullable(),
  /** Where nothing is found: what is covered, and where to look. */
  covered: z.string().nullable(),
  families: z.array(linkSchema),
});
export type SearchPage = z.infer<typeof searchPageSchema>;
