import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, pool } from "#lib/db.ts";
import { freshDatabase } from "#tests/helpers/database.ts";

beforeEach(freshDatabase);

const table = "create table notes (note text)";
const holdsNotes = async () => {
  const { rows } = await pool().query("select to_regclass('notes') is not null as held");
  return rows;
};

describe("inTransaction(...)", () => {
  test("keeps what was done, unless it is told not to or the work fails", async () => {
    await inTransaction((client) => client.query(table), { commit: false });
    await expect(
      inTransaction(async (client) => {
        await client.query(table);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await holdsNotes()).toEqual([{ held: false }]);
    await inTransaction((client) => client.query(table));
    expect(await holdsNotes()).toEqual([{ held: true }]);
  });

  test("throws what went wrong first where the connection breaks, and gives nobody that connection", async () => {
    let pid = 0;
    const broken = inTransaction(async (client) => {
      const { rows } = await client.query("select pg_backend_pid() as pid");
      pid = rows[0].pid;
      await pool().query("select pg_terminate_backend($1)", [pid]);
      await client.query("select 1");
    });
    await expect(broken).rejects.toThrow(/terminat|not queryable/);
    const { rows } = await pool().query("select pg_backend_pid() as pid");
    expect(rows[0].pid).not.toBe(pid);
  });

  test("lets one at a time have a lock", async () => {
    let inside = 0;
    const work = () =>
      inTransaction(
        async (client) => {
          inside += 1;
          expect(inside).toBe(1);
          await client.query("select pg_sleep(0.02)");
          inside -= 1;
        },
        { lock: "the test's" },
      );
    await Promise.all([work(), work(), work()]);
  });
});
