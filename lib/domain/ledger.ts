import { z } from "zod";
import { intervalSchema, projectionMethodSchema } from "./estimate.ts";
import { currencySchema } from "./money.ts";
import { payKindSchema } from "./source.ts";

/** A projection as the record keeps it. Amounts are in `currency` a year. */
export const recordedProjectionSchema = z.object({
  role: z.string(),
  country: z.string(),
  kind: payKindSchema,
  year: z.int(),
  currency: currencySchema,
  mean: z.number().positive(),
  ...intervalSchema.shape,
  /** The estimate that it grew from. */
  base: z.number().positive(),
  /** The cell's recorded mean of the reference year; null where it had no pay point. */
  lastValue: z.number().positive().nullable(),
  method: projectionMethodSchema,
  /** The source and edition that it was made from, and the date of that edition. */
  source: z.string(),
  edition: z.string(),
  editionDate: z.iso.date(),
});
export type RecordedProjection = z.infer<typeof recordedProjectionSchema>;

/** What a later edition showed: the plain mean of the cell's pay points of the projected year. */
const outcomeSchema = z.object({
  edition: z.string(),
  actual: z.number().positive(),
  payPoints: z.int().positive(),
  /** Whether `actual` lies in the 80% band. */
  hit: z.boolean(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** A published projection; `outcome` is null until a later edition grades it, and then never changes. */
const ledgerRecordSchema = recordedProjectionSchema.extend({
  release: z.string(),
  publishedAt: z.iso.datetime(),
  /** SHA-256 over the entry and the hash of the entry before it. */
  hash: z.string(),
  outcome: outcomeSchema.nullable(),
});
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;

/** An entry with all that its hash covers: who holds every entry can check the chain. */
export const ledgerEntrySchema = ledgerRecordSchema.extend({
  /** Its place in the record; later entries have larger ones. */
  id: z.int(),
  /** ISO 3166 */
  countryCode: z.string(),
  /** The titles that the role held when the projection was made, sorted by code unit. */
  titles: z.array(z.string()),
  /** Whether it is the earliest for its cell and year: only such entries are graded. */
  counts: z.boolean(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** The public record in brief. Of several projections for one cell and year the earliest counts. */
export const ledgerSchema = z.object({
  /** All entries, and those that count. */
  entries: z.int(),
  counted: z.int(),
  /** Every graded entry, most pay points first. */
  graded: z.array(ledgerRecordSchema),
  /** Some that count and wait for their year, the cells with most evidence first. */
  open: z.array(ledgerRecordSchema),
  /** The newest entry's hash: whoever notes it can check every entry up to it. */
  lastHash: z.string().nullable(),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** A projection computed afterwards from one earlier edition only, and what a later edition showed. */
export const replaySchema = recordedProjectionSchema.extend({ outcome: outcomeSchema });
export type Replay = z.infer<typeof replaySchema>;
