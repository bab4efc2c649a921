import { z } from "zod";
import { linkSchema, pageSchema } from "./page.ts";

/** One projection beside what happened. Numbers are in the cell's currency. */
const recordRowSchema = z.object({
  /** "Backend Engineer, United States" */
  name: z.string(),
  href: z.string().nullable(),
  /** The year, and of an entry of the ledger its edition, release, date and method. */
  notes: z.array(z.string()),
  meanShown: z.string(),
  bandShown: z.string(),
  /** Null while the year is not due. */
  actualShown: z.string().nullable(),
  outcome: z.enum(["hit", "miss", "open"]),
  /** For the drawing: band and outcome as ratios of the projected mean. */
  low80: z.number(),
  high80: z.number(),
  actual: z.number().nullable(),
});
export type RecordRow = z.infer<typeof recordRowSchema>;

/** Rows of one table. */
const recordTableSchema = z.object({
  caption: z.string(),
  /** Whether a reader sees the caption: where a group has two tables. */
  captionShown: z.boolean(),
  rows: z.array(recordRowSchema).min(1),
  /** "The largest of 212." */
  note: z.string().nullable(),
});
export type RecordTable = z.infer<typeof recordTableSchema>;

/** Projections of one origin, scored together. */
const recordGroupSchema = z.object({
  id: z.string(),
  heading: z.string(),
  /** "Computed afterwards, each from its own edition only." */
  text: z.string(),
  summary: z.array(z.object({ label: z.string(), shown: z.string(), note: z.string() })),
  tables: z.array(recordTableSchema),
  downloads: z.array(linkSchema),
});
export type RecordGroup = z.infer<typeof recordGroupSchema>;

/** Everything `/track-record` prints: replays first, then the ledger. */
export const trackRecordSchema = pageSchema.extend({
  lead: z.array(z.string()),
  replays: z.array(recordGroupSchema),
  ledger: recordGroupSchema,
  /** On what terms the record is offered, and the licence's address where it has one. */
  terms: z.string(),
  licenceUrl: z.url().nullable(),
  /** The newest hash; that no later edition of the index is announced. */
  closing: z.array(z.string()),
});
export type TrackRecord = z.infer<typeof trackRecordSchema>;
