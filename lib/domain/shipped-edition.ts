import { z } from "zod";
import { editionReportSchema } from "./import-report.ts";

/** What stands beside an edition's shipped figures: where they come from and under which terms. */
export const shippedEditionSchema = z.object({
  source: z.string(),
  edition: z.string(),
  date: z.iso.date(),
  publisher: z.string(),
  citation: z.string(),
  credit: z.string(),
  licence: z.string(),
  licenceUrl: z.url().nullable(),
  /** ISO date on which the file was fetched from its publisher, where known. */
  retrieved: z.iso.date().nullable(),
  /** SHA-256 of the publisher's uncompressed file. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"),
  report: editionReportSchema,
  /** The files of figures in the same folder, with the SHA-256 of their uncompressed content. */
  files: z.array(
    z.object({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"),
    }),
  ),
});
export type ShippedEdition = z.infer<typeof shippedEditionSchema>;
