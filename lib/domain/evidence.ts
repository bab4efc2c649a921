import { z } from "zod";
import { sourceRefSchema } from "./source.ts";

/** Evidence of one source, printed once per source: the steps from raw to shown. */
export const sourceEvidenceSchema = z.object({
  /** Anchor on the page: "evidence-aijobs". */
  id: z.string(),
  source: sourceRefSchema,
  /** "Advertised pay, aijobs.net index" */
  heading: z.string(),
  href: z.string().nullable(),
  /** Label and value rows: edition, window, pay points, postings, set aside, corrections, rate. */
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Method and caveats, a sentence each. */
  notes: z.array(z.string()),
});
export type SourceEvidence = z.infer<typeof sourceEvidenceSchema>;
