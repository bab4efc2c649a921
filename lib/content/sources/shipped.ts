import { z } from "zod";

const fileSchema = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"),
});

/** Checksums of what a command read from a publisher and what it wrote for shipping. */
export const shippedSchema = z.object({
  inputs: z.array(fileSchema),
  files: z.array(fileSchema),
});
export type Shipped = z.infer<typeof shippedSchema>;
