import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "#prisma/generated/client.ts";

/** There is no database to talk to: neither `DATABASE_URL` nor a running embedded server. */
export class NoDatabaseError extends Error {
  constructor() {
    super("No database: set DATABASE_URL, or run this through npm start or npm run data.");
  }
}

interface Clients {
  pool: pg.Pool;
  prisma: PrismaClient;
}

// On the global object, because a development server loads this module again after every edit.
const held = globalThis as typeof globalThis & { fairbandClients?: Clients };

function clients(): Clients {
  if (held.fairbandClients) return held.fairbandClients;
  const { databaseUrl } = env();
  if (!databaseUrl) throw new NoDatabaseError();
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 15_000,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => {});
  held.fairbandClients = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return held.fairbandClients;
}

/**
 * The Prisma client of this process, connected on first use.
 * Throws `NoDatabaseError` where no database is set.
 */
export function db(): PrismaClient {
  return clients().prisma;
}

/** The connections behind `db()`, for COPY and hot reads. */
export function pool(): pg.Pool {
  return clients().pool;
}

/**
 * Runs `work` in one transaction on one connection, and commits it; rolls it back where `commit` is
 * false or `work` throws, and throws that error on.
 *
 * @param lock a name: of all processes one at a time has it, from the transaction's begin to its end.
 */
export async function inTransaction<T>(
  work: (client: pg.PoolClient) => Promise<T>,
  { commit = true, lock }: { commit?: boolean; lock?: string } = {},
): Promise<T> {
  const client = await pool().connect();
  let broken = false;
  try {
    await client.query("begin");
    if (lock) await client.query("select pg_advisory_xact_lock(hashtext($1))", [lock]);
    const result = await work(client);
    await client.query(commit ? "commit" : "rollback");
    return result;
  } catch (error) {
    // On a connection that is gone this fails too: what went wrong first is what matters.
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Closes the connections of this process; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const open = held.fairbandClients;
  if (!open) return;
  delete held.fairbandClients;
  await open.prisma.$disconnect();
  await open.pool.end();
}
