import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { IngestError } from "../ingest-error.ts";
import { checkUnpacked } from "./limits.ts";

/** How far a file is read. */
export interface ReadProgress {
  /** Bytes of the file as it lies on disk, so compressed bytes for a gzip file. */
  bytesRead: number;
  bytesTotal: number;
}

/** What a file's first bytes tell. */
export interface FileKind {
  bytesTotal: number;
  kind: "gzip" | "zip" | "old-excel" | "text";
}

/**
 * Looks at a file's first bytes.
 * @throws IngestError where the file is missing, unreadable, empty or a folder.
 */
export async function fileKind(file: string): Promise<FileKind> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new IngestError(`${file} is a folder; name a file`);
    if (found.size === 0) throw new IngestError(`${file} is empty`);
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return { bytesTotal: found.size, kind: kindOf(buffer.toString("hex")) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readError(file, error);
  }
}

function kindOf(firstBytes: string): FileKind["kind"] {
  if (firstBytes.startsWith("1f8b")) return "gzip";
  if (firstBytes === "504b0304") return "zip";
  return firstBytes === "d0cf11e0" ? "old-excel" : "text";
}

/**
 * The uncompressed bytes of a text file, plain or gzip, a chunk at a time; all of them go into `hash`.
 * @throws IngestError where the file cannot be read, breaks off, or unpacks out of all proportion.
 */
export async function* sourceBytes(
  file: string,
  { bytesTotal, kind }: FileKind,
  hash: Hash,
  onProgress: (progress: ReadProgress) => void = () => {},
): AsyncGenerator<Buffer> {
  const raw = createReadStream(file, { highWaterMark: 1 << 16 });
  const content: Readable = kind === "gzip" ? unzipped(raw) : raw;
  let unpacked = 0;
  try {
    for await (const chunk of content) {
      unpacked += chunk.length;
      checkUnpacked(file, bytesTotal, unpacked);
      hash.update(chunk);
      onProgress({ bytesRead: raw.bytesRead, bytesTotal });
      yield chunk;
    }
  } catch (error) {
    throw readError(file, error);
  }
}

/** SHA-256 of a file as it lies on disk, read a chunk at a time. */
export async function fileChecksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch (error) {
    throw readError(file, error);
  }
  return hash.digest("hex");
}

/** A failure on either side reaches whoever reads the result, so the pipeline's own word is not needed. */
function unzipped(raw: Readable): Readable {
  return pipeline(raw, createGunzip({ chunkSize: 1 << 16 }), () => {});
}

const words: Record<string, string> = {
  ENOENT: "does not exist",
  EACCES: "may not be read by this user",
  Z_BUF_ERROR: "breaks off: the gzip data are incomplete; download it again",
  Z_DATA_ERROR: "holds damaged gzip data; download it again",
};

/** A failed read in words, as IngestError; anything else is a mistake of ours and stays as it is. */
function readError(file: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  return new IngestError(
    `${file} ${words[String(error.code)] ?? `cannot be read: ${error.message}`}`,
  );
}
