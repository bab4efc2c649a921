import { z } from "zod";

/**
 * A backup is a gzip file of lines: a JSON line that says what it is; for each table a JSON line with its
 * columns, the rows as Postgres writes them (COPY's text format) and a line of `\.`, which no row can be; at
 * last a JSON line with the counts and a checksum of all bytes before it.
 */

/** Ends the rows of a table. */
export const endOfRows = "\\.\n";

/** The first line: what the file is. */
export const headSchema = z.object({
  fairband: z.literal("backup"),
  version: z.literal(1),
  /** When the snapshot was taken: ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  /** The migrations that made the tables, by their folders' names. */
  migrations: z.array(z.string()),
  contents: z.object({
    /** What readers see, with the hash of what it was built from; null before the first publication. */
    release: z.object({ id: z.string(), hash: z.string() }).nullable(),
    /** The public record: its newest entry's hash, null where it is empty. */
    ledgerHead: z.string().nullable(),
  }),
});
export type BackupHead = z.infer<typeof headSchema>;
/** What a backup is known by. */
export type BackupContents = BackupHead["contents"];

/** The line before a table's rows. */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export type BackupTable = z.infer<typeof tableSchema>;

/** The last line: what the file must have held. */
export const endSchema = z.object({
  end: z.literal(true),
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  /** Where each sequence of numbers stands. */
  sequences: z.array(z.object({ name: z.string(), last: z.coerce.string() })),
  /** SHA-256 of the unpacked file up to this line, in hexadecimal. */
  sha256: z.string(),
});
export type BackupEnd = z.infer<typeof endSchema>;
