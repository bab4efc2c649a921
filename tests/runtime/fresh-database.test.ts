import { beforeEach, expect, test } from "vitest";
import { db, pool } from "#lib/db.ts";
import { freshDatabase } from "#tests/helpers/database.ts";

beforeEach(freshDatabase);

test.each([1, 2])("each test starts from empty tables (%i)", async () => {
  const source = { id: "x", publisher: "x", name: "x", citation: "x", licence: "x" };
  const client = await db();
  await client.source.create({ data: { ...source, kind: "advertised" } });
  expect(await client.source.count()).toBe(1);
  const { rows } = await pool().query("select id from sources");
  expect(rows).toEqual([{ id: "x" }]);
});
