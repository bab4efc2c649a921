import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { z } from "zod";
import { closeDb, pool } from "#lib/db.ts";
import { ask } from "#lib/queries/ask.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { checkedKey } from "#lib/site/publication.ts";
import { execute, freshDatabase, sharedServer } from "#tests/helpers/database.ts";
import { type Standby, startStandby } from "#tests/helpers/standby.ts";

vi.mock("#lib/log-failure.ts", () => ({ logFailure: () => {} }));

let standby: Standby;
let copy: string;
const readFrom = async () => {
  const [isCopy] = await inSnapshot(() =>
    ask(z.boolean(), "select to_json(pg_is_in_recovery()) as answer"),
  );
  return isCopy ? "the copy" : "the database";
};
const soon = { timeout: 5_000 };

beforeAll(async () => {
  await freshDatabase();
  const { DATABASE_URL: url = "" } = process.env;
  // The pointer alone: which release it names does not matter here.
  await pool().query("alter table pointer drop constraint pointer_release_id_fkey");
  await pool().query("insert into pointer (id, release_id, published_at) values (1, 'a', now())");
  await closeDb();
  standby = await startStandby(inject("testDataDir"), await sharedServer());
  copy = standby.urlOf(url);
  process.env.DATABASE_REPLICA_URL = copy;
});
afterAll(async () => {
  await closeDb();
  delete process.env.DATABASE_REPLICA_URL;
  await standby?.stop();
});

test("a copy that Postgres streams is read while it is level, and not while it lags or is gone", async () => {
  await checkedKey();
  await expect.poll(readFrom, soon).toBe("the copy");

  await execute(copy, "select pg_wal_replay_pause()");
  await pool().query("update pointer set release_id = 'b', published_at = now()");
  await checkedKey();
  expect(await readFrom()).toBe("the database");

  await execute(copy, "select pg_wal_replay_resume()");
  const read = async () => {
    await checkedKey();
    return readFrom();
  };
  await expect.poll(read, soon).toBe("the copy");

  await standby.stop();
  await checkedKey();
  await expect.poll(readFrom, soon).toBe("the database");
});
