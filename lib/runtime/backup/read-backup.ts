import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { RuntimeError } from "../runtime-error.ts";
import {
  type BackupEnd,
  type BackupHead,
  type BackupTable,
  endOfRows,
  endSchema,
  headSchema,
  tableSchema,
} from "./format.ts";

/** Takes a backup's parts in their order. */
export interface BackupSink {
  head: (head: BackupHead) => Promise<void>;
  /** Must read all rows, as bytes of whole and half rows; gives how many there were. */
  rows: (table: BackupTable, rows: AsyncIterable<Buffer>) => Promise<number>;
}

/** For a look at a file that changes nothing. */
export const look: BackupSink = {
  head: async () => {},
  rows: async (_table, rows) => {
    let count = 0;
    for await (const piece of rows) {
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) count += 1;
    }
    return count;
  },
};

const newline = 10;
const afterRows = Buffer.from(`\n${endOfRows}`);

/**
 * Reads a backup to its end and checks it against its checksum, its tables and their counts.
 *
 * @throws RuntimeError where it is none, was cut or was changed; what the sink did by then must be undone.
 */
export async function readBackup(file: string, sink: BackupSink): Promise<BackupEnd> {
  try {
    return await new Reader(file).read(sink);
  } catch (error) {
    throw inWords(error, file);
  }
}

class Reader {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #hash = createHash("sha256");
  #held = Buffer.alloc(0);

  constructor(file: string) {
    const unpacked = createReadStream(file).on("error", (error) => gunzip.destroy(error));
    const gunzip = createGunzip();
    this.#pieces = unpacked.pipe(gunzip)[Symbol.asyncIterator]();
  }

  async read(sink: BackupSink): Promise<BackupEnd> {
    await sink.head(parsed(headSchema, await this.#line()));
    const counts = new Map<string, number>();
    for (;;) {
      const before = this.#hash.copy().digest("hex");
      const line = await this.#line();
      const table = tableSchema.safeParse(json(line));
      if (table.success) {
        counts.set(table.data.table, await sink.rows(table.data, this.#rows()));
        continue;
      }
      const end = parsed(endSchema, line);
      const rows = Object.entries(end.tables);
      const complete =
        rows.length === counts.size && rows.every(([name, is]) => counts.get(name) === is.rows);
      if (end.sha256 !== before || !complete || !(await this.#isOver())) throw new Damaged();
      return end;
    }
  }

  async #line(): Promise<string> {
    let at = this.#held.indexOf(newline);
    while (at === -1) {
      if (!(await this.#more())) throw new Damaged();
      at = this.#held.indexOf(newline);
    }
    return this.#take(at + 1).toString();
  }

  /** The rows up to the line that ends them, which is read too. */
  async *#rows(): AsyncGenerator<Buffer> {
    // As if a row had just ended: a table without rows ends at once.
    let first = true;
    for (;;) {
      const empty = first && this.#held.subarray(0, endOfRows.length).toString() === endOfRows;
      const at = empty ? -1 : this.#held.indexOf(afterRows);
      if (empty || at !== -1) {
        if (!empty) yield this.#take(at + 1);
        this.#take(endOfRows.length);
        return;
      }
      const sure = this.#held.length - afterRows.length;
      if (sure > 0) {
        first = false;
        yield this.#take(sure);
      }
      if (!(await this.#more())) throw new Damaged();
    }
  }

  #take(bytes: number): Buffer {
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    this.#hash.update(taken);
    return taken;
  }

  async #isOver(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (!done) this.#held = Buffer.concat([this.#held, value]);
    return !done;
  }
}

/** A file that does not hold what it must. */
class Damaged extends Error {}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Damaged();
  }
}

function parsed<T extends z.ZodType>(schema: T, line: string): z.infer<T> {
  const result = schema.safeParse(json(line));
  if (!result.success) throw new Damaged();
  return result.data;
}

function inWords(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new RuntimeError(`There is no file ${file}.`);
  if (code === "EISDIR") return new RuntimeError(`${file} is a folder: name a backup in it.`);
  // Codes of zlib: cut short, changed, or never a gzip file.
  if (!(error instanceof Damaged) && !code.startsWith("Z_")) return error;
  return new RuntimeError(
    `${file} is no whole backup: it was cut or changed since it was made. Nothing was restored.`,
  );
}
