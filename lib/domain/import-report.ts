import { z } from "zod";

/** A row that could not be used: where and why. */
const rejectSchema = z.object({
  /** Line in the publisher's file; the header is line 1. */
  line: z.int().positive(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
});
export type Reject = z.infer<typeof rejectSchema>;

/** The counts of one imported file. Kept with the edition; accepted + rejected = read. */
export const editionReportSchema = z.object({
  read: z.int().nonnegative(),
  /** Includes the rows set aside. */
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** Rows that were read and do not count, by reason, most rows first. */
  setAside: z.array(z.object({ reason: z.string(), rows: z.int().positive() })),
  /** How many rows each correction touched, in the order of corrections.yaml. */
  corrections: z.array(z.object({ id: z.string(), rows: z.int().nonnegative() })),
  /** Postings among the accepted rows; answers for a survey, 0 for official tables. */
  postings: z.int().nonnegative(),
  /** Where an import stopped and went on with --accept: the editor's reason, and what it stopped at. */
  wentOn: z.object({ reason: z.string(), despite: z.array(z.string()) }).optional(),
});
export type EditionReport = z.infer<typeof editionReportSchema>;

/** What an import prints with `--json`. */
export const importReportSchema = editionReportSchema.omit({ corrections: true }).extend({
  source: z.string(),
  edition: z.string(),
  /** Titles without a role, most rows first; `suggested` is the role that they probably stand for. */
  unmapped: z.array(
    z.object({ title: z.string(), rows: z.int().positive(), suggested: z.string().nullable() }),
  ),
  /** Rows of occupations that only statistical offices know: they lead no page. */
  officeOnly: z.array(
    z.object({ role: z.string(), rows: z.int().positive(), titles: z.array(z.string()) }),
  ),
  /** The first thousand. */
  rejects: z.array(rejectSchema),
  /** All of them by reason, most first. */
  rejectedFor: z.array(z.object({ reason: z.string(), rows: z.int().positive() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;
