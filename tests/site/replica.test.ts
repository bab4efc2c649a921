import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDb, pool } from "#lib/db.ts";
import { ask } from "#lib/queries/ask.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { checkedKey } from "#lib/site/publication.ts";
import { databaseOn, execute, freshDatabase, sharedServer } from "#tests/helpers/database.ts";

vi.mock("#lib/log-failure.ts", () => ({ logFailure: () => {} }));

let copy: string;
const readFrom = async () => {
  const [name] = await inSnapshot(() =>
    ask(z.string(), "select to_json(current_database()::text) as answer"),
  );
  return name === new URL(copy).pathname.slice(1) ? "the copy" : "the database";
};
const publish = "insert into pointer (id, release_id, published_at) values (1, 'a', $1)";
const move = (at: string) => `update pointer set published_at = '${at}'`;
const soon = { timeout: 5_000 };

beforeAll(async () => {
  await freshDatabase();
  // The pointer alone: which release it names does not matter here.
  await pool().query("alter table pointer drop constraint pointer_release_id_fkey");
  await pool().query(publish, ["2026-11-30T05:00:00Z"]);
  const server = await sharedServer();
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await closeDb();
  copy = databaseOn(server, `${name}_copy`);
  await execute(server, `create database ${name}_copy template ${name}`);
  process.env.DATABASE_REPLICA_URL = copy;
});
afterAll(async () => {
  await closeDb();
  delete process.env.DATABASE_REPLICA_URL;
  await execute(
    await sharedServer(),
    `drop database ${new URL(copy).pathname.slice(1)} with (force)`,
  );
});

test("pages are read from a copy of the database while it shows what readers are to see", async () => {
  expect(await readFrom()).toBe("the database");
  await checkedKey();
  await expect.poll(readFrom, soon).toBe("the copy");

  await pool().query(move("2026-11-30T06:00:00Z"));
  await checkedKey();
  expect(await readFrom()).toBe("the database");

  await execute(copy, move("2026-11-30T06:00:00Z"));
  await checkedKey();
  await expect.poll(readFrom, soon).toBe("the copy");

  await execute(copy, "alter table pointer rename to gone");
  await checkedKey();
  await expect.poll(readFrom, soon).toBe("the database");
});
