import { z } from "zod";
import { apiReleaseSchema } from "./api-salary.ts";
import { ledgerEntrySchema } from "./ledger.ts";

/** `GET /api/v1/ledger?after=ID`: the public record, oldest entry first, a page at a time. */
export const apiLedgerSchema = z.object({
  /** The release that readers see; the record outlives releases. */
  release: apiReleaseSchema,
  licences: z.array(z.string()),
  credits: z.array(z.string()),
  /** How a reader checks the chain of hashes. */
  hashing: z.string(),
  /** Entries of the whole record, and the hash of the newest. */
  entries: z.int(),
  lastHash: z.string().nullable(),
  rows: z.array(ledgerEntrySchema),
  /** Path of the next page; null on the last. */
  next: z.string().nullable(),
});
export type ApiLedger = z.infer<typeof apiLedgerSchema>;
