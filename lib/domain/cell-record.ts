import { z } from "zod";
import { cellFactsSchema, leadSchema } from "./cell-facts.ts";
import { estimateSchema, projectionSchema } from "./estimate.ts";
import { currencySchema } from "./money.ts";
import { releaseCountrySchema, releaseIdentitySchema, releaseRoleSchema } from "./release.ts";
import { sourceKindSchema } from "./source.ts";

/** What the cell's page led with in the release before, and what it stood on. */
const cellBeforeSchema = z.object({
  /** When that release was first published. */
  publishedAt: z.iso.datetime(),
  lead: leadSchema,
  currency: currencySchema,
  /** The recorded figure; null where the estimate led and nothing is recorded. */
  recorded: z.number().nullable(),
  estimate: estimateSchema.pick({ mean: true, low80: true, high80: true }),
  /** Pay points of the recorded figure, and the rows that rules corrected. */
  payPoints: z.int().nullable(),
  corrections: cellFactsSchema.shape.corrections,
  /** Units of the currency for one US dollar; null where that release held no rate. */
  perUsd: z.number().positive().nullable(),
  /** Editions with pay of the cell itself. */
  editions: z.array(z.object({ id: z.string(), edition: z.string() })),
});
export type CellBefore = z.infer<typeof cellBeforeSchema>;

/** Everything that the current release holds about a role in a country. */
export const cellRecordSchema = z.object({
  release: releaseIdentitySchema,
  role: releaseRoleSchema,
  country: releaseCountrySchema,
  indexable: z.boolean(),
  /** The role whose page stands for this one: no source tells the two apart here. Null elsewhere. */
  canonical: releaseRoleSchema.pick({ slug: true, name: true }).nullable(),
  /** Whether search engines may list the page by region. */
  regionsListed: z.boolean(),
  facts: cellFactsSchema,
  /** Level `all` of the lead kind. */
  estimate: estimateSchema,
  /** The lead kind's levels that have an estimate, in rising order. */
  levels: z.array(estimateSchema),
  /** Level `all` of every kind that has an estimate, the lead first. */
  kinds: z.array(estimateSchema),
  /** Of the lead kind, in order of year. */
  projections: z.array(projectionSchema),
  /** The same cell in the published release that was built before; null where there is none, or it had no such cell. */
  before: cellBeforeSchema.nullable().default(null),
});
export type CellRecord = z.infer<typeof cellRecordSchema>;

/** A cell as lists show it: on hubs, in comparisons, in search. Amounts are in the country's currency. */
export const cellSummarySchema = z.object({
  role: releaseRoleSchema,
  country: releaseCountrySchema,
  indexable: z.boolean(),
  /** Slug of the role whose page stands for this one; null elsewhere. */
  canonical: z.string().nullable(),
  /** Whether what is recorded leads the page, or its estimate. */
  leadFrom: leadSchema.shape.from,
  postings: z.int(),
  payPoints: z.int(),
  recorded: z
    .object({ kind: sourceKindSchema.exclude(["reference"]), average: z.number() })
    .nullable(),
  /** Level `all` of the lead kind. */
  estimate: estimateSchema,
  projections: z.array(projectionSchema),
  /** Units of the country's currency for one US dollar. */
  usdRate: z.number().positive(),
});
export type CellSummary = z.infer<typeof cellSummarySchema>;

/** Whether a cell stands on evidence of its own: its page is indexable, or another with the same evidence is. */
export function isMeasured({
  indexable,
  canonical,
}: {
  indexable: boolean;
  canonical: unknown;
}): boolean {
  return indexable || canonical !== null;
}
