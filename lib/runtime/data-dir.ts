import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { RuntimeError } from "./runtime-error.ts";

/** The files inside a data folder. */
export interface DataFiles {
  dir: string;
  /** Port, password and place of the embedded server, while it runs. */
  database: string;
  /** Held while the embedded server is started or stopped. */
  databaseLock: string;
  /** One file for each process that uses the embedded server. */
  databaseUsers: string;
  /** Held by the site that runs on this folder. */
  siteLock: string;
  /** Held by the site that runs this clone; only in the clone's own folder. */
  cloneLock: string;
  /** Port of the running site. */
  site: string;
  /** Which database readers were last served from. */
  served: string;
  /** Token of the refresh route, where none is set. */
  refreshToken: string;
}

/**
 * Makes the data folder where it is missing.
 * Throws `RuntimeError` where it cannot be written.
 */
export function openDataDir(dir: string): DataFiles {
  const files = dataFiles(dir);
  try {
    if (!existsSync(dir)) {
      mkdirSync(dir, { recursive: true });
      // Postgres runs as another user when we are root: it must be able to pass through.
      chmodSync(dir, 0o711);
    }
    mkdirSync(files.databaseUsers, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK);
    accessSync(files.databaseUsers, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(
      `The data folder ${dir} cannot be written (${reason}): set FAIRBAND_DATA_DIR to a folder of your own.`,
    );
  }
  return files;
}

/** The names inside a data folder, which need not exist. */
export function dataFiles(dir: string): DataFiles {
  return {
    dir,
    database: join(dir, "database.json"),
    databaseLock: join(dir, "database.lock"),
    databaseUsers: join(dir, "database-users"),
    siteLock: join(dir, "site.lock"),
    cloneLock: join(dir, "clone.lock"),
    site: join(dir, "site.json"),
    served: join(dir, "served"),
    refreshToken: join(dir, "refresh-token"),
  };
}
