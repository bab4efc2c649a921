import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dataFiles } from "#lib/runtime/data-dir.ts";
import {
  joinEmbeddedDatabase,
  reviveEmbeddedDatabase,
  runningDatabaseUrl,
} from "#lib/runtime/embedded-database.ts";
import { keepDatabase } from "#lib/runtime/keep-database.ts";
import { readPostmaster } from "#lib/runtime/postgres-server.ts";
import { execute } from "#tests/helpers/database.ts";
import { stopEmbeddedDatabase } from "#tests/helpers/stop-database.ts";
import { joinElsewhere } from "./join-elsewhere.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = join(tmpdir(), `fairband-embedded-${crypto.randomUUID()}`);
});
afterEach(async () => {
  await stopEmbeddedDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test("what was written is there when the server is started again", async () => {
  const first = await joinEmbeddedDatabase(dataDir);
  await execute(first.url, "create table kept as select 1 as value");
  await first.leave();
  expect(runningDatabaseUrl(dataDir)).toBeNull();
  const second = await joinEmbeddedDatabase(dataDir);
  expect((await execute(second.url, "select value from kept")).rows).toEqual([{ value: 1 }]);
  await second.leave();
});

test("processes share one server, and the last to leave stops it", async () => {
  const other = await joinElsewhere(dataDir);
  const own = await joinEmbeddedDatabase(dataDir);
  expect(own.url).toBe(other.url);
  await other.leave();
  expect((await execute(own.url, "select 1 as value")).rows).toEqual([{ value: 1 }]);
  await own.leave();
  expect(runningDatabaseUrl(dataDir)).toBeNull();
});

test("a server whose process was killed is used again, and stopped by the next to leave", async () => {
  const killed = await joinElsewhere(dataDir);
  await killed.kill();
  const own = await joinEmbeddedDatabase(dataDir);
  expect(own.url).toBe(killed.url);
  await own.leave();
  expect(runningDatabaseUrl(dataDir)).toBeNull();
  expect(readdirSync(dataFiles(dataDir).databaseUsers)).toEqual([]);
});

test("a server that was itself killed is started again with what was committed", async () => {
  const first = await joinEmbeddedDatabase(dataDir);
  await execute(first.url, "create table kept as select 1 as value");
  const postmaster = readPostmaster(join(dataDir, "postgres"));
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  const second = await joinEmbeddedDatabase(dataDir);
  expect((await execute(second.url, "select value from kept")).rows).toEqual([{ value: 1 }]);
  await second.leave();
});

test("a server that died is started again at its address, and one that was stopped is not", async () => {
  const { url, leave } = await joinEmbeddedDatabase(dataDir);
  const told: string[] = [];
  const end = keepDatabase(dataDir, (words) => told.push(words));
  process.kill(readPostmaster(join(dataDir, "postgres"))?.pid ?? 0, "SIGKILL");
  await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
  expect((await execute(url, "select 1 as value")).rows).toEqual([{ value: 1 }]);
  await stopEmbeddedDatabase(dataDir);
  expect(await reviveEmbeddedDatabase(dataDir)).toBe(false);
  await end();
  await leave();
});

test("a first start that was killed half way is no obstacle", async () => {
  mkdirSync(join(dataDir, "postgres.new/base"), { recursive: true, mode: 0o711 });
  const { url, leave } = await joinEmbeddedDatabase(dataDir);
  expect((await execute(url, "select 1 as value")).rows).toEqual([{ value: 1 }]);
  await leave();
  expect(existsSync(join(dataDir, "postgres.new"))).toBe(false);
});

test("only somebody with the data folder's password gets in", async () => {
  const { url, leave } = await joinEmbeddedDatabase(dataDir);
  const guess = new URL(url);
  guess.password = "guess";
  await expect(execute(guess.href, "select 1")).rejects.toThrow("password authentication failed");
  await leave();
});
