import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import { databaseFailure } from "#lib/runtime/database-failure.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { type HungServer, wayTo } from "#tests/helpers/hung-server.ts";
import { startData } from "./run-data.ts";

let way: HungServer;
let direct: string;
beforeAll(async () => {
  await freshDatabase();
  direct = process.env.DATABASE_URL ?? "";
  way = await wayTo(direct);
});
afterAll(() => way.stop());

test.each(["status", "publish"])(
  "%s says in one line that the database went away while it worked",
  async (command) => {
    const holder = new pg.Client({ connectionString: direct });
    await holder.connect();
    await holder.query("begin; lock table releases, pointer, editions, sources");
    process.env.DATABASE_URL = way.url;
    const { ended } = startData([command]);
    process.env.DATABASE_URL = direct;
    const waits =
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await expect
      .poll(async () => (await pool().query(waits)).rowCount, { timeout: 20_000 })
      .toBe(1);
    way.cut();
    const { code, stderr } = await ended;
    await holder.end();
    const lines = stderr.trim().split("\n");
    expect(lines.at(-1)).toMatch(
      /^The database went away \(.+\)\. .+ run this again when it answers\.$/,
    );
    expect(lines.filter((line) => /^\s+at |node:/.test(line))).toEqual([]);
    expect(code).toBe(1);
  },
);

test("a failure of the database is told from a mistake in what it was asked", async () => {
  const ended = await pool()
    .query("select pg_terminate_backend(pg_backend_pid())")
    .catch((error: unknown) => error);
  expect(databaseFailure(ended)).toMatch(/terminat/);
  const behind = new Error("a report failed", { cause: ended });
  expect(databaseFailure(behind)).toMatch(/terminat/);
  const mistake = await pool()
    .query("select nothing")
    .catch((error: unknown) => error);
  expect(databaseFailure(mistake)).toBeNull();
});
