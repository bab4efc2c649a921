import { z } from "zod";
import { cellRowSchema } from "./cell-row.ts";
import { evidenceSchema } from "./evidence.ts";
import { linkSchema, pageSchema } from "./page.ts";

/** Everything `/salaries/[role]` prints: one role in all countries, in US dollars on one scale. */
export const roleHubSchema = pageSchema.extend({
  role: z.object({ slug: z.string(), name: z.string() }),
  /** Where the role pays most and how far apart countries are, a sentence each. */
  lead: z.array(z.string()),
  /** Indexable cells, largest evidence first. */
  rows: z.array(cellRowSchema),
  /** Cells modelled from their neighbours, by country name: shown as plain lines, drawn dashed. */
  modelled: z.array(cellRowSchema),
  /** "In US dollars at 2025 average rates." */
  basis: z.string(),
  /** Other roles of the same family. */
  related: z.array(linkSchema),
  evidence: z.array(evidenceSchema),
});
export type RoleHub = z.infer<typeof roleHubSchema>;
