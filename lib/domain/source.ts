import { z } from "zod";

/** What kind of evidence a source gives. `reference` figures (demand, wage growth, skills) are not pay. */
export const sourceKindSchema = z.enum(["advertised", "self-reported", "official", "reference"]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** A kind of pay: what postings offer, what people answer, what an office counts. Three quantities, never averaged into one. */
export const payKindSchema = sourceKindSchema.exclude(["reference"]);
export type PayKind = z.infer<typeof payKindSchema>;

/** A source as pages, claims and the API name it. `date` is ISO (YYYY-MM-DD), the date of the data. */
export const sourceRefSchema = z.object({
  id: z.string(),
  kind: sourceKindSchema,
  publisher: z.string(),
  edition: z.string(),
  date: z.iso.date(),
  licence: z.string(),
  /** The page that a single fact was read in, and the day; sources of figures have none. */
  page: z.object({ url: z.url(), read: z.iso.date() }).optional(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;
