import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type DataFiles, dataFiles, openDataDir } from "./data-dir.ts";
import { withLock } from "./file-lock.ts";
import { freePort, portIsFree } from "./free-port.ts";
import { initCluster } from "./init-cluster.ts";
import { type PostgresPlace, postgresPlace } from "./postgres-place.ts";
import {
  isReady,
  readPostmaster,
  serverState,
  startServer,
  stopServer,
} from "./postgres-server.ts";
import { isAlive, ownIdentity } from "./process-identity.ts";

/** How to reach the server of a data folder, while it runs. */
const recordSchema = z.object({
  port: z.int(),
  password: z.string(),
  /** Where its data are: a copied data folder must not lead to the original's server. */
  data: z.string(),
});
type DatabaseRecord = z.infer<typeof recordSchema>;

/** A running embedded server, and how to leave it. */
export interface EmbeddedDatabase {
  url: string;
  /** Where programs and data are when they could not stay in their usual places, else null. */
  elsewhere: string | null;
  /** Stops using it; the last process to leave stops the server. */
  leave: () => Promise<void>;
}

/**
 * Joins the embedded server of a data folder; starts it where it does not run, makes it where there is
 * none yet. Several processes may use one server: a file for each, in the data folder, says who.
 */
export async function joinEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const files = openDataDir(dataDir);
  const ownFile = join(files.databaseUsers, ownIdentity());
  return withLock(files.databaseLock, async () => {
    const place = postgresPlace(files.dir);
    const url = (await findRunning(files, place)) ?? (await start(files, place));
    writeFileSync(ownFile, "");
    const leave = () =>
      withLock(files.databaseLock, async () => {
        rmSync(ownFile, { force: true });
        if (liveUsers(files).length === 0) await stopServer(place);
      });
    return { url, elsewhere: place.elsewhere, leave };
  });
}

/**
 * Starts the embedded server of a data folder again if it died. One that was stopped stays so: somebody
 * wanted that.
 *
 * @returns whether it was started.
 * @throws RuntimeError with the server's own words where it does not start.
 */
export async function reviveEmbeddedDatabase(dataDir: string): Promise<boolean> {
  const files = dataFiles(dataDir);
  const died = () => {
    const record = readRecord(files);
    return record && serverState(record.data) === "died" ? record : null;
  };
  if (!died()) return false;
  return withLock(files.databaseLock, async () => {
    const record = died();
    // Another process may have been quicker, or stopped it meanwhile.
    if (!record) return false;
    // The same port, whoever uses it now: those who were connected look for it there.
    await startServer(postgresPlace(files.dir), record.port, urlOf(record));
    return true;
  });
}

/** The address that a data folder's embedded server had last, whether it runs or not; null before its first start. */
export function lastDatabaseUrl(dataDir: string): string | null {
  const record = readRecord(dataFiles(dataDir));
  return record && urlOf(record);
}

/** The address of a data folder's embedded server, or null where it does not run. */
export function runningDatabaseUrl(dataDir: string): string | null {
  const record = readRecord(dataFiles(dataDir));
  if (!record || readPostmaster(record.data)?.port !== record.port) return null;
  return urlOf(record);
}

async function start(files: DataFiles, place: PostgresPlace): Promise<string> {
  const last = readRecord(files);
  const password = last?.password ?? randomBytes(24).toString("base64url");
  // The port it had, where possible: a site that outlived its server finds it again.
  const port = last && (await portIsFree(last.port)) ? last.port : await freePort();
  const record = { port, password, data: place.data };
  // Before the server exists: whoever finds one running must be able to reach it.
  writeFileSync(files.database, JSON.stringify(record), { mode: 0o600 });
  await initCluster(place, password);
  await startServer(place, record.port, urlOf(record));
  return urlOf(record);
}

/** A server that another process started, or that outlived the one that did. */
async function findRunning(files: DataFiles, place: PostgresPlace): Promise<string | null> {
  const url = runningDatabaseUrl(files.dir);
  if (!url || readRecord(files)?.data !== place.data) return null;
  // After a crash another server may hold the port: it refuses our password.
  const ready = await isReady(url).catch(() => false);
  return ready ? url : null;
}

function readRecord(files: DataFiles): DatabaseRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(files.database, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function urlOf({ port, password }: DatabaseRecord): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function liveUsers(files: DataFiles): string[] {
  return readdirSync(files.databaseUsers).filter((identity) => {
    const alive = isAlive(identity);
    if (!alive) rmSync(join(files.databaseUsers, identity), { force: true });
    return alive;
  });
}
