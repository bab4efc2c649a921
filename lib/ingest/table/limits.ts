import { IngestError } from "../ingest-error.ts";

/** What is read of a file at most. Beyond it the file is refused, with the limit in the message. */
export const limits = {
  /** Bytes after unpacking: a nation's whole index of postings has a thousandth of it. */
  unpackedBytes: 16 * 2 ** 30,
  /** Unpacked to packed, once `ratioFrom` bytes are unpacked: tables of text reach some 30. */
  ratio: 250,
  ratioFrom: 64 * 2 ** 20,
  /** Bytes of one part of a spreadsheet, unpacked; Excel itself hardly opens larger ones. */
  sheetBytes: 512 * 2 ** 20,
  /** Texts that cells of a spreadsheet share are held in memory. */
  sharedTextBytes: 128 * 2 ** 20,
  columns: 2_000,
  /** Characters of one record. */
  recordLength: 1_000_000,
  /** Lines of one record with line breaks inside quotes. */
  recordLines: 100,
} as const;

/** Refuses what unpacks out of all proportion, as a packed bomb does. */
export function checkUnpacked(file: string, packed: number, unpacked: number): void {
  if (unpacked > limits.unpackedBytes) {
    throw new IngestError(`${file} unpacks to more than 16 GB, which is not read; split it`);
  }
  if (unpacked > limits.ratioFrom && unpacked > limits.ratio * packed) {
    throw new IngestError(
      `${file} unpacks to more than ${limits.ratio} times its size, which no table of pay does; unpack it yourself and look`,
    );
  }
}
