import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { projectRoot } from "./project-root.ts";
import { RuntimeError } from "./runtime-error.ts";

const run = promisify(execFile);
const migrations = join(projectRoot, "prisma/migrations");

/**
 * Brings the tables of the database at `url` up to date with stock `prisma migrate deploy`, which is
 * not started where nothing is missing. Returns how many migrations were missing.
 * Throws `RuntimeError` with Prisma's own words where it fails.
 */
export async function migrate(url: string): Promise<number> {
  const missing = await missingMigrations(url);
  if (missing.length === 0) return 0;
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  try {
    await run(process.execPath, [cli, "migrate", "deploy"], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: url },
    });
  } catch (error) {
    const words = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    throw new RuntimeError(`The migrations failed: ${words.trim() || String(error)}`);
  }
  return missing.length;
}

async function missingMigrations(url: string): Promise<string[]> {
  const all = readdirSync(migrations).filter((name) =>
    existsSync(join(migrations, name, "migration.sql")),
  );
  const applied = await appliedMigrations(url);
  return all.filter((name) => !applied.has(name));
}

/** What Postgres answers where there is no such table, or not even the database. */
const neverMigrated = new Set(["42P01", "3D000"]);

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away is told by the question that fails; unheard, the event would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select migration_name from _prisma_migrations
       where finished_at is not null and rolled_back_at is null`,
    );
    return new Set(
      rows.map((row) => z.object({ migration_name: z.string() }).parse(row).migration_name),
    );
  } catch (error) {
    if (error instanceof pg.DatabaseError && neverMigrated.has(error.code ?? "")) return new Set();
    throw error;
  } finally {
    await client.end();
  }
}
