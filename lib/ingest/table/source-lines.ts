import { createHash } from "node:crypto";
import { IngestError } from "../ingest-error.ts";
import { limits } from "./limits.ts";
import { type FileKind, type ReadProgress, sourceBytes } from "./source-bytes.ts";

/** A line of a text file without its line break; the first is line 1. */
export interface SourceLine {
  line: number;
  text: string;
}

/**
 * Reads a text file, plain or gzip, as a stream of lines, so that memory does not grow with its size. Lines end with LF, CRLF or CR
 * alone. Gives the SHA-256 of the uncompressed bytes when the last line was read.
 * @param encoding as a mapping names it; without one, what a byte order mark says, else UTF-8.
 * @throws IngestError where the file cannot be read or is no text. Bytes that the encoding does not have become U+FFFD.
 */
export async function* sourceLines(
  file: string,
  kind: FileKind,
  encoding?: string,
  onProgress?: (progress: ReadProgress) => void,
): AsyncGenerator<SourceLine[], string> {
  const hash = createHash("sha256");
  let decoder: TextDecoder | null = null;
  let rest = "";
  let line = 0;
  for await (const chunk of sourceBytes(file, kind, hash, onProgress)) {
    decoder ??= new TextDecoder(encoding ?? markedEncoding(chunk));
    const texts = splitLines(rest + decoder.decode(chunk, { stream: true }));
    rest = texts.pop() ?? "";
    if (rest.length > limits.recordLength) throw new IngestError(`${file} is not a text file`);
    yield texts.map((text) => ({ line: ++line, text }));
  }
  rest += decoder?.decode() ?? "";
  const last = splitLines(rest.endsWith("\r") ? rest.slice(0, -1) : rest);
  if (rest !== "") yield last.map((text) => ({ line: ++line, text }));
  return hash.digest("hex");
}

/** A text file of which the first lines were read, so many at least where it has them, and the way to its further ones. */
export interface OpenedLines {
  first: SourceLine[];
  /** Returns the checksum of the whole file. */
  further: AsyncGenerator<SourceLine[], string>;
}

/** Reads the first lines of a file, to tell its form, and leaves the rest to be read. */
export async function openLines(
  lines: AsyncGenerator<SourceLine[], string>,
  least: number,
): Promise<OpenedLines> {
  const first: SourceLine[] = [];
  let next = await lines.next();
  while (!next.done) {
    first.push(...next.value);
    if (first.length >= least) break;
    next = await lines.next();
  }
  return { first, further: remaining(lines, next.done === true ? next.value : null) };
}

/** The lines that are left; none where the file has ended, of which only the checksum is. */
async function* remaining(
  lines: AsyncGenerator<SourceLine[], string>,
  ended: string | null,
): AsyncGenerator<SourceLine[], string> {
  return ended ?? (yield* lines);
}

/** A CR at the end may be the first half of a CRLF, so it stays with what comes next. */
function splitLines(text: string): string[] {
  if (!text.includes("\r")) return text.split("\n");
  const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
  const lines = whole.split(/\r\n|\n|\r/);
  if (whole !== text) lines.push(`${lines.pop() ?? ""}\r`);
  return lines;
}

function markedEncoding(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
  // Plain letters in UTF-16 without a mark: every other byte is zero.
  if (chunk[1] === 0 && chunk[3] === 0) return "utf-16le";
  return chunk[0] === 0 && chunk[2] === 0 ? "utf-16be" : "utf-8";
}
