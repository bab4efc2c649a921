import { chmodSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { closeDb } from "#lib/db.ts";
import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { withLock } from "#lib/runtime/file-lock.ts";
import { migrate } from "#lib/runtime/migrate.ts";

const template = "fairband_template";
const created = new Set<string>();

/**
 * Points `db()` and `pool()` at an empty migrated database of its own, on real Postgres. Use it as
 * `beforeAll(freshDatabase)` or `beforeEach(freshDatabase)`; the databases go when the file is done.
 */
export async function freshDatabase(): Promise<void> {
  await closeDb();
  const server = await sharedServer();
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  await execute(server, `create database ${name} template ${template}`);
  created.add(name);
  process.env.DATABASE_URL = databaseOn(server, name);
}

afterAll(async () => {
  if (created.size === 0) return;
  await closeDb();
  const server = await sharedServer();
  for (const name of created) await execute(server, `drop database ${name} with (force)`);
  created.clear();
});

/** The address of the run's server, its template made. */
export async function sharedServer(): Promise<string> {
  const dataDir = inject("testDataDir");
  // The server may run as a user of its own, which must be able to pass through.
  chmodSync(dataDir, 0o711);
  return withLock(join(dataDir, "template.lock"), async () => {
    const { url } = await joinEmbeddedDatabase(dataDir);
    const { rowCount } = await execute(
      url,
      `select from pg_database where datname = '${template}'`,
    );
    if (rowCount === 0) {
      // Nothing here outlives the run, so nothing waits for the disk.
      await execute(url, "alter system set fsync = off");
      await execute(url, "select pg_reload_conf()");
      const draft = `${template}_draft`;
      await execute(url, `drop database if exists ${draft}`);
      await execute(url, `create database ${draft}`);
      await migrate(databaseOn(url, draft));
      await execute(url, `alter database ${draft} rename to ${template}`);
    }
    return url;
  });
}

/** The same server, another database. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
