import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { evidenceSchema } from "./evidence.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** Everything `/countries/[country]` prints: all roles in one country, in its currency on one scale. */
export const countryHubSchema = pageSchema.extend({
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
  lead: z.array(z.string()),
  /** Indexable cells, largest evidence first. */
  rows: z.array(cellRowSchema),
  /** Cells modelled from their neighbours, by role name. */
  modelled: z.array(cellRowSchema),
  basis: z.string(),
  /** Countries with pay close by or of the same region. */
  related: z.array(linkSchema),
  evidence: z.array(evidenceSchema),
});
export type CountryHub = z.infer<typeof countryHubSchema>;
