import type { FileForm } from "#lib/content/sources/file-form.ts";
import type { SourceRecord } from "./csv-records.ts";
import type { Wanted } from "./header.ts";
import type { ReadProgress } from "./source-bytes.ts";

/** A file that is being read. */
export interface RecordSource {
  /** Names of the columns; the fields of every record stand in this order. */
  names: string[];
  /** Line of the column names; 0 where there is none. */
  headerLine: number;
  /** Why a record has no fields, where that is not a quote. */
  unread?: string;
  /** The rows below the header, a batch at a time; in the end the SHA-256 of the uncompressed file. */
  batches: AsyncGenerator<SourceRecord[], string>;
}

/** What is read, and how. */
export interface ReadRequest {
  file: string;
  form: FileForm;
  /** Columns that the mapping needs, of each edition that the file could be. */
  wanted: Wanted;
  onProgress?: (progress: ReadProgress) => void;
}
