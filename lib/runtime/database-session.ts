import { closeDb } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { checkServer } from "./check-server.ts";
import { joinEmbeddedDatabase } from "./embedded-database.ts";

/** A database that this process may use until it closes the session. */
export interface DatabaseSession {
  url: string;
  /** Where programs and data of the embedded server are when they had to move, else null. */
  elsewhere: string | null;
  embedded: boolean;
  close: () => Promise<void>;
}

/**
 * Opens the database that the settings name: `DATABASE_URL`, or the embedded server of the data folder.
 * From here on `db()` and child processes find it. Throws `RuntimeError` where it cannot be reached.
 */
export async function openDatabase(): Promise<DatabaseSession> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl) {
    await checkServer(databaseUrl);
    return { url: databaseUrl, elsewhere: null, embedded: false, close: closeDb };
  }
  const { url, elsewhere, leave } = await joinEmbeddedDatabase(dataDir);
  process.env.DATABASE_URL = url;
  const close = async () => {
    await closeDb();
    delete process.env.DATABASE_URL;
    await leave();
  };
  return { url, elsewhere, embedded: true, close };
}
