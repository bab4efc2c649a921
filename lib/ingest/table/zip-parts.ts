import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { IngestError } from "../ingest-error.ts";
import { checkUnpacked, limits } from "./limits.ts";

/** Far more parts than a spreadsheet has. */
const mostParts = 10_000;

/** The parts of a zip file by name. Close it when done. */
export interface ZipParts {
  names: string[];
  /** @throws IngestError where the part unpacks to more than is read. */
  read: (name: string) => Promise<Readable>;
  close: () => void;
}

/** Opens a zip file: only its directory is read. @throws IngestError where it is none. */
export async function openZip(file: string): Promise<ZipParts> {
  const zip = await opened(file);
  const entries = await listed(file, zip);
  return {
    names: [...entries.keys()],
    read: (name) => partOf(file, zip, entries.get(name)),
    close: () => zip.close(),
  };
}

function opened(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(notRead(file, error));
      else resolve(zip);
    });
  });
}

function listed(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > mostParts) {
        reject(new IngestError(`${file} holds more than 10,000 parts, which no spreadsheet does`));
      } else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error: Error) => reject(notRead(file, error)));
    zip.readEntry();
  });
}

function partOf(file: string, zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (entry === undefined) {
    throw new IngestError(`${file} is a zip file and no spreadsheet; unpack it and name the file`);
  }
  const { uncompressedSize, compressedSize, fileName } = entry;
  if (uncompressedSize > limits.sheetBytes) {
    const megabytes = Math.round(uncompressedSize / 2 ** 20).toLocaleString("en-US");
    throw new IngestError(
      `${file}: ${fileName} unpacks to ${megabytes} MB, and at most ${limits.sheetBytes / 2 ** 20} MB of a spreadsheet are read; save it as CSV`,
    );
  }
  checkUnpacked(file, compressedSize, uncompressedSize);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(notRead(file, error));
      else resolve(stream);
    });
  });
}

/** A failure of the zip format in words. */
export function notRead(file: string, error: Error): IngestError {
  return new IngestError(
    `${file} is not an xlsx spreadsheet that can be read (${error.message}); download it again, or save it as CSV`,
  );
}
