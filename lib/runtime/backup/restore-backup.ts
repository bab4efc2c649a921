import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { inTransaction, pool } from "#lib/db.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { BackupContents, BackupHead } from "./format.ts";
import { look, readBackup } from "./read-backup.ts";
import { contentsOf, copyOf, migrationsOf, tablesOf } from "./tables.ts";
import type { BackupReport } from "./write-backup.ts";

/**
 * Puts what a backup holds into an empty database whose tables are made: all of it, or nothing.
 *
 * @throws RuntimeError where the file is no whole backup, the database holds something, or its tables are
 *   those of another version.
 */
export async function restoreBackup(file: string): Promise<BackupReport> {
  // First of all: a damaged file is told as such, and not by the error of whatever row it breaks in.
  await readBackup(file, look);
  const report = await inTransaction((client) => restoreInto(client, file));
  await pool().query("analyze");
  return report;
}

async function restoreInto(client: PoolClient, file: string): Promise<BackupReport> {
  await refuseFilled(client);
  let contents: BackupContents = { release: null, ledgerHead: null };
  const end = await readBackup(file, {
    head: async (head) => {
      await refuseOtherTables(client, head);
      contents = head.contents;
    },
    rows: async (table, rows) => {
      const target = client.query(from(`${copyOf(table)} from stdin`));
      await pipeline(Readable.from(rows, { objectMode: false }), target);
      return target.rowCount;
    },
  });
  for (const { name, last } of end.sequences) {
    await client.query("select setval(format('%I', $1::text)::regclass, $2::bigint)", [name, last]);
  }
  if (!isDeepStrictEqual(await contentsOf(client), contents))
    throw new Error("what was restored is not what the backup says that it holds");
  const counts = Object.values(end.tables);
  return { tables: counts.length, rows: counts.reduce((sum, { rows }) => sum + rows, 0), contents };
}

async function refuseFilled(client: PoolClient): Promise<void> {
  for (const { table } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from "${table}" limit 1`);
    if (rowCount)
      throw new RuntimeError(
        "This database holds something already. Restore into an empty one: set DATABASE_URL or FAIRBAND_DATA_DIR to another.",
      );
  }
}

async function refuseOtherTables(client: PoolClient, head: BackupHead): Promise<void> {
  const own = await migrationsOf(client);
  if (isDeepStrictEqual(own, head.migrations)) return;
  const last = head.migrations.at(-1) ?? "none";
  throw new RuntimeError(
    `The backup was made by a version of Fairband whose last migration was ${last}; the last of this one is ${own.at(-1) ?? "none"}. Restore it with that version, then start this one.`,
  );
}
