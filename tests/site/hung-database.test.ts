import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDb, pool } from "#lib/db.ts";
import { ask } from "#lib/queries/ask.ts";
import { making } from "#lib/queries/making.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { readiness } from "#lib/site/health.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { type HungServer, wayTo } from "#tests/helpers/hung-server.ts";

vi.mock("#lib/log-failure.ts", () => ({ logFailure: () => {} }));

let way: HungServer;
beforeAll(async () => {
  await freshDatabase();
  way = await wayTo(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = way.url;
});
afterAll(async () => {
  await closeDb();
  way.stop();
});

const one = () => ask(z.int(), "select to_json(1) as answer");
const seconds = async (work: Promise<unknown>) => {
  const start = performance.now();
  await work.catch(() => {});
  return (performance.now() - start) / 1000;
};

test("a database that hangs keeps nobody waiting, and is used again when it goes on", async () => {
  expect(await readiness()).toEqual({ status: "unready", reason: "no release is published" });
  expect(await inSnapshot(one)).toEqual([1]);

  way.hang();
  const pages = Array.from({ length: 12 }, () => seconds(inSnapshot(one)));
  // One whose parts each ask, the next when the one before gave up.
  const inParts = making().run({ turn: null, over: Promise.resolve() }, () =>
    seconds(inSnapshot(one).catch(() => inSnapshot(one))),
  );
  const asked = Array.from({ length: 10 }, () => seconds(readiness()));
  expect(Math.max(...(await Promise.all(asked)))).toBeLessThan(2.5);
  expect(await readiness()).toEqual({
    status: "unready",
    reason: "the database does not answer",
  });
  expect(Math.max(...(await Promise.all([...pages, inParts])))).toBeLessThan(13);

  way.goOn();
  await expect.poll(readiness, { timeout: 15_000 }).toMatchObject({
    reason: "no release is published",
  });
  expect(await Promise.all(Array.from({ length: 12 }, () => inSnapshot(one)))).toHaveLength(12);
});

test("a statement that takes longer than a page may is ended by the database", async () => {
  const slow = () => ask(z.null(), "select to_json(null::text) as answer from pg_sleep(20)");
  const took = await seconds(slow());
  expect(took).toBeGreaterThan(9);
  expect(took).toBeLessThan(12);
});

test("all questions of a snapshot see the same, whatever is written meanwhile", async () => {
  await pool().query("create table seen (n int)");
  const count = () => ask(z.int(), "select to_json(count(*)::int) as answer from seen");
  const seen = await inSnapshot(async () => {
    const before = await count();
    await pool().query("insert into seen values (1)");
    const [within, after] = await Promise.all([inSnapshot(count), count()]);
    return [before, within, after];
  });
  expect(seen).toEqual([[0], [0], [0]]);
  expect(await count()).toEqual([1]);
});
