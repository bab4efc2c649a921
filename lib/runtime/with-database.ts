import { openDatabase } from "./database-session.ts";
import { migrate } from "./migrate.ts";

/**
 * Runs a command against the database of the settings, its tables up to date. An embedded server that
 * runs already, the site's for instance, is used and left running; one started here is stopped again,
 * also on Ctrl-C.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const opening = openDatabase();
  const close = async () => (await opening.catch(() => null))?.close();
  const interrupted = (signal: NodeJS.Signals) => {
    close().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await migrate((await opening).url);
    return await work();
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await close();
  }
}
