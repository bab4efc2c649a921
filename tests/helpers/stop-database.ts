import { openDataDir } from "#lib/runtime/data-dir.ts";
import { withLock } from "#lib/runtime/file-lock.ts";
import { postgresPlace } from "#lib/runtime/postgres-place.ts";
import { stopServer } from "#lib/runtime/postgres-server.ts";

/** Stops the embedded server of a data folder, whoever uses it. */
export async function stopEmbeddedDatabase(dataDir: string): Promise<void> {
  const files = openDataDir(dataDir);
  await withLock(files.databaseLock, () => stopServer(postgresPlace(files.dir)));
}
