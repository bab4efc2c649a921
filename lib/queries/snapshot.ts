import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";
import { db, pageDb, replicaDb } from "#lib/db.ts";
import { inTurn, waitedForOnce } from "./making.ts";

/** What a question is asked through. */
interface Reader {
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): PromiseLike<T>;
}

const snapshot = new AsyncLocalStorage<Reader>();

/** Milliseconds to wait for a free connection, and that all questions of a page may take together. */
const limits = { maxWait: 10_000, timeout: 20_000 };

/** What questions are asked through here: the snapshot that this runs in, else each on its own. */
export async function reader(): Promise<Reader> {
  return snapshot.getStore() ?? pageDb();
}

/** Has the questions of `work` asked of the database itself, whatever copy of it there is. */
export async function onPrimary<T>(work: () => Promise<T>): Promise<T> {
  return snapshot.run(await db(), work);
}

/** Has them asked of the copy; null where there is none. */
export async function onReplica<T>(work: () => Promise<T>): Promise<T | null> {
  const copy = await replicaDb();
  return copy && snapshot.run(copy, work);
}

/**
 * Has all questions of `work` see the database as it was at the first of them, so that what they say
 * together is of one release, whatever is published meanwhile. Inside of another snapshot it is that one.
 * A few run at a time and others wait for their turn.
 * @throws BusyError where that does not come soon.
 */
export async function inSnapshot<T>(work: () => Promise<T>): Promise<T> {
  if (snapshot.getStore()) return work();
  return waitedForOnce(() =>
    inTurn(async () => {
      const client = await pageDb();
      return client.$transaction((transaction) => snapshot.run(transaction, work), {
        isolationLevel: "RepeatableRead",
        ...limits,
      });
    }),
  );
}

/** Has all questions of `work` asked inside of the transaction that `client` has open, what it has not committed included. */
export function insideTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  const through: Reader = {
    // The driver cannot know what a statement answers; `ask` checks every row.
    $queryRawUnsafe: async <Rows>(sql: string, ...values: unknown[]) =>
      (await client.query(sql, values)).rows as Rows,
  };
  return snapshot.run(through, work);
}
