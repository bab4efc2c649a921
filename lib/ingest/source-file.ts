import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { IngestError } from "./ingest-error.ts";

/** A line of a text file without its line break; the first is line 1. */
export interface SourceLine {
  line: number;
  text: string;
}

/** How far a file is read. */
export interface ReadProgress {
  /** Bytes of the file as it lies on disk, so compressed bytes for a gzip file. */
  bytesRead: number;
  bytesTotal: number;
}

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** Text fields of a source are far shorter; a longer line means that the file is not text. */
const longestLine = 1_000_000;

/**
 * Reads a text file, plain or gzip, as a stream of lines, so that memory does not grow with its size.
 * A byte order mark is dropped; lines end with LF or CRLF. Gives the SHA-256 of the uncompressed
 * bytes when the last line was read.
 * @throws IngestError where the file is missing, unreadable, empty, or breaks off inside gzip data.
 */
export async function* readSourceLines(
  file: string,
  onProgress: (progress: ReadProgress) => void = () => {},
): AsyncGenerator<SourceLine[], string> {
  const { bytesTotal, gzip } = await inspect(file);
  const raw = createReadStream(file, { highWaterMark: 1 << 18 });
  const content: Readable = gzip ? unzipped(raw) : raw;
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let line = 0;

  try {
    for await (const chunk of content) {
      hash.update(chunk);
      const texts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = texts.pop() ?? "";
      if (rest.length > longestLine) throw new IngestError(`${file} is not a text file`);
      onProgress({ bytesRead: raw.bytesRead, bytesTotal });
      yield texts.map((text) => ({ line: ++line, text: withoutReturn(text) }));
    }
  } catch (error) {
    throw readError(file, error);
  }
  rest += decoder.decode();
  if (rest !== "") yield [{ line: line + 1, text: withoutReturn(rest) }];
  return hash.digest("hex");
}

/** A failure on either side reaches whoever reads the result, so the pipeline's own word is not needed. */
function unzipped(raw: Readable): Readable {
  return pipeline(raw, createGunzip(), () => {});
}

async function inspect(file: string): Promise<{ bytesTotal: number; gzip: boolean }> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new IngestError(`${file} is a folder; name a file`);
    if (found.size === 0) throw new IngestError(`${file} is empty`);
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return { bytesTotal: found.size, gzip: buffer.equals(gzipMagic) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readError(file, error);
  }
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

const words: Record<string, string> = {
  ENOENT: "does not exist",
  EACCES: "may not be read by this user",
  Z_BUF_ERROR: "breaks off: the gzip data are incomplete; download it again",
  Z_DATA_ERROR: "holds damaged gzip data; download it again",
};

/** A failed read in words, as IngestError; anything else is a mistake of ours and stays as it is. */
export function readError(file: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  return new IngestError(
    `${file} ${words[String(error.code)] ?? `cannot be read: ${error.message}`}`,
  );
}
