import { AsyncLocalStorage } from "node:async_hooks";
import { db } from "#lib/db.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What a question is asked through. */
type Reader = Pick<PrismaClient, "$queryRawUnsafe">;

const snapshot = new AsyncLocalStorage<Reader>();

/** Milliseconds to wait for a free connection, and that all questions of a page may take together. */
const limits = { maxWait: 6_000, timeout: 20_000 };

/** What questions are asked through here: the snapshot that this runs in, else each on its own. */
export async function reader(): Promise<Reader> {
  return snapshot.getStore() ?? db();
}

/**
 * Has all questions of `work` see the database as it was at the first of them, so that what they say
 * together is of one release, whatever is published meanwhile. Inside of another snapshot it is that one.
 */
export async function inSnapshot<T>(work: () => Promise<T>): Promise<T> {
  if (snapshot.getStore()) return work();
  const client = await db();
  return client.$transaction((transaction) => snapshot.run(transaction, work), {
    isolationLevel: "RepeatableRead",
    ...limits,
  });
}
