import { Socket } from "node:net";
import pg from "pg";
import { env } from "#lib/env.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** There is no database to talk to: neither `DATABASE_URL` nor a running embedded server. */
export class NoDatabaseError extends Error {
  constructor() {
    super("No database: set DATABASE_URL, or run this through npm start or npm run data.");
  }
}

/** No statement of a page may take longer, nor the wait for a connection; an imported file may. */
const readingMs = 10_000;
/** A server that says nothing for this long while it is asked something is hung: statement timeouts are its own. */
const silenceMs = 11_000;

/**
 * Begins a question that is asked for each page: a connection plans it once, where planning takes as long as the answer. That
 * plan must do for all values, so it is measured with the largest.
 */
export const plannedOnce = "/* planned once */ ";

interface Clients {
  /** For commands, which write. */
  writers: pg.Pool;
  /** For questions, which are over in seconds or given up. */
  readers: pg.Pool;
  /** Null until it is first asked for. */
  prisma: Promise<PrismaClient> | null;
  /** The same on a copy of the database, where there is one. */
  replica: { readers: pg.Pool; prisma: Promise<PrismaClient> | null; level: boolean } | null;
}

// On the global object, because a development server loads this module again after every edit.
const held = globalThis as typeof globalThis & { fairbandClients?: Clients };

function clients(): Clients {
  if (held.fairbandClients) return held.fairbandClients;
  const { databaseUrl: connectionString, replicaUrl } = env();
  if (!connectionString) throw new NoDatabaseError();
  const writers = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 15_000 });
  const readers = readersOf(connectionString);
  const copy = replicaUrl === undefined ? null : readersOf(replicaUrl);
  // A connection that breaks, idle or asked something, is replaced by the pool, and whoever asked is told by
  // the question; unheard, these events would end the process.
  for (const pool of [writers, readers, ...(copy ? [copy] : [])]) {
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
  }
  const replica = copy && { readers: copy, prisma: null, level: false };
  held.fairbandClients = { writers, readers, prisma: null, replica };
  return held.fairbandClients;
}

function readersOf(connectionString: string): pg.Pool {
  return new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: readingMs,
    statement_timeout: readingMs,
    stream: impatientSocket,
  });
}

function impatientSocket(): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceMs, () => {
    socket.destroy(new Error("the database does not answer"));
  });
  return socket;
}

/**
 * The Prisma client of a copy of the database; null where none is set (`DATABASE_REPLICA_URL`).
 */
export function replicaDb(): Promise<PrismaClient> | null {
  const { replica } = clients();
  if (!replica) return null;
  replica.prisma ??= prismaOn(replica.readers);
  return replica.prisma;
}

/** Says whether the copy holds what readers are to see: only then are pages read from it. */
export function setReplicaLevel(level: boolean): void {
  const replica = held.fairbandClients?.replica;
  if (replica) replica.level = level;
}

/** The client that pages are read through: the copy's while it is level. */
export function pageDb(): Promise<PrismaClient> {
  return (clients().replica?.level ? replicaDb() : null) ?? db();
}

/**
 * The Prisma client of this process, through which questions are asked; each is given up after 10 seconds.
 * It is loaded on first use: commands that only write do without its 50 MB.
 * Throws `NoDatabaseError` where no database is set.
 */
export function db(): Promise<PrismaClient> {
  const open = clients();
  open.prisma ??= prismaOn(open.readers);
  return open.prisma;
}

async function prismaOn(connections: pg.Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("#prisma/generated/client.ts"),
  ]);
  return new PrismaClient({
    adapter: new PrismaPg(connections, { statementNameGenerator: ({ sql }) => nameOf(sql) }),
  });
}

/** Names of the questions that are planned once. */
const names = new Map<string, string>();

/** A question without a name is planned each time. */
function nameOf(sql: string): string {
  if (!sql.startsWith(plannedOnce)) return "";
  const name = names.get(sql) ?? `fairband_${names.size}`;
  names.set(sql, name);
  return name;
}

/** Connections for COPY, transactions and locks. */
export function pool(): pg.Pool {
  return clients().writers;
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
  // A server that goes away ends the connection with an event too, which unheard ends the process.
  const onError = () => {
    broken = true;
  };
  client.on("error", onError);
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
    client.off("error", onError);
    client.release(broken);
  }
}

/** Closes the connections of this process; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const open = held.fairbandClients;
  if (!open) return;
  delete held.fairbandClients;
  await (await open.prisma)?.$disconnect();
  await (await open.replica?.prisma)?.$disconnect();
  await Promise.all([open.writers.end(), open.readers.end(), open.replica?.readers.end()]);
}
