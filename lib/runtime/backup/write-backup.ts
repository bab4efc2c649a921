import { createHash, type Hash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { PoolClient } from "pg";
import { to } from "pg-copy-streams";
import { inTransaction } from "#lib/db.ts";
import { RuntimeError } from "../runtime-error.ts";
import { type BackupContents, type BackupEnd, type BackupHead, endOfRows } from "./format.ts";
import { contentsOf, copyOf, migrationsOf, sequencesOf, tablesOf } from "./tables.ts";

/** What a backup holds, for the person who made or restored it. */
export interface BackupReport {
  tables: number;
  rows: number;
  contents: BackupContents;
}

/**
 * Writes everything that the database holds into one file, as it was at one moment, while others go on
 * reading and writing. The file appears whole or not at all.
 *
 * @throws RuntimeError where the file is there already, or cannot be written.
 */
export async function writeBackup(file: string): Promise<BackupReport> {
  if (existsSync(file)) throw new RuntimeError(`${file} is there already: name another file.`);
  const draft = `${file}.part`;
  try {
    const report = await inTransaction((client) => writeTo(draft, client));
    const handle = await open(draft, "r+");
    await handle.sync().finally(() => handle.close());
    await rename(draft, file);
    return report;
  } catch (error) {
    await rm(draft, { force: true });
    throw inWay(error, file);
  }
}

async function writeTo(draft: string, client: PoolClient): Promise<BackupReport> {
  await client.query("set transaction isolation level repeatable read, read only");
  const end: Omit<BackupEnd, "sha256"> = { end: true, tables: {}, sequences: [] };
  const contents = await contentsOf(client);
  const head: BackupHead = {
    fairband: "backup",
    version: 1,
    madeAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    contents,
  };
  await pipeline(
    Readable.from(piecesOf(client, head, end), { objectMode: false }),
    createGzip(),
    createWriteStream(draft, { mode: 0o600 }),
  );
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  return { tables: Object.keys(end.tables).length, rows, contents };
}

async function* piecesOf(
  client: PoolClient,
  head: BackupHead,
  end: Omit<BackupEnd, "sha256">,
): AsyncGenerator<Buffer> {
  const all = createHash("sha256");
  yield* hashed([line(head)], all);
  for (const table of await tablesOf(client)) {
    yield* hashed([line(table)], all);
    const own = createHash("sha256");
    const copy = client.query(to(`${copyOf(table)} to stdout`));
    try {
      yield* hashed(copy.iterator({ destroyOnReturn: false }), all, own);
    } finally {
      // Where the file cannot be written: before the server has sent the rest it hears nothing, not even that all is off.
      copy.resume();
    }
    end.tables[table.table] = { rows: copy.rowCount, sha256: own.digest("hex") };
    yield* hashed([Buffer.from(endOfRows)], all);
  }
  // Sequences stand outside of the snapshot: read last, they are past every row in it.
  end.sequences = await sequencesOf(client);
  yield line({ ...end, sha256: all.digest("hex") });
}

async function* hashed(
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  ...hashes: Hash[]
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    for (const hash of hashes) hash.update(piece);
    yield piece;
  }
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** What the system says of a folder that is missing, closed or full is for the person; other errors are ours. */
function inWay(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    ENOENT: "its folder is not there",
    EACCES: "its folder belongs to another user",
    EROFS: "its folder cannot be written",
    ENOSPC: "the disk is full",
  };
  return reasons[code] ? new RuntimeError(`${file} cannot be written: ${reasons[code]}.`) : error;
}
