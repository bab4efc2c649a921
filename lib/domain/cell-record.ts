import { z } from "zod";
import { cellFactsSchema } from "./cell-facts.ts";
import { estimateSchema, projectionSchema } from "./estimate.ts";
import { releaseCountrySchema, releaseIdentitySchema, releaseRoleSchema } from "./release.ts";
import { sourceKindSchema } from "./source.ts";

/** Everything that the current release holds about a role in a country. */
export const cellRecordSchema = z.object({
  release: releaseIdentitySchema,
  role: releaseRoleSchema,
  country: releaseCountrySchema,
  indexable: z.boolean(),
  facts: cellFactsSchema,
  /** Level `all`. */
  estimate: estimateSchema,
  /** The levels that have an estimate, in rising order. */
  levels: z.array(estimateSchema),
  /** In order of year. */
  projections: z.array(projectionSchema),
});
export type CellRecord = z.infer<typeof cellRecordSchema>;

/** A cell as lists show it: on hubs, in comparisons, in search. Amounts are in the country's currency. */
export const cellSummarySchema = z.object({
  role: releaseRoleSchema,
  country: releaseCountrySchema,
  indexable: z.boolean(),
  postings: z.int(),
  payPoints: z.int(),
  recorded: z
    .object({ kind: sourceKindSchema.exclude(["reference"]), average: z.number() })
    .nullable(),
  /** Level `all`. */
  estimate: estimateSchema,
  projections: z.array(projectionSchema),
  /** Units of the country's currency for one US dollar. */
  usdRate: z.number().positive(),
});
export type CellSummary = z.infer<typeof cellSummarySchema>;
