import pg from "pg";
import { runOnce, withDatabaseName } from "./connection.ts";
import { logLine } from "./log.ts";

/** Prisma's names for what Postgres answers. */
const prismaCodes: Record<string, string> = {
  "3D000": "P1003",
  "28P01": "P1000",
  "28000": "P1010",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
  ETIMEDOUT: "P1002",
};

/**
 * Answers `cli can-connect-to-database` and `cli create-database`.
 * Returns the exit code; on failure the reason is on standard error, as the CLI expects it.
 */
export async function runDatabaseCommand(command: string, url: string): Promise<number> {
  try {
    if (command === "can-connect-to-database") await runOnce(url, "SELECT 1");
    else if (command === "create-database") await createDatabase(url);
    else throw new Error(`The schema engine knows no command "${command}".`);
    return 0;
  } catch (error) {
    const { code, message } = readError(error);
    logLine("INFO", "The command failed.");
    logLine("ERROR", message, prismaCodes[code] ?? "P1001");
    return 1;
  }
}

/** What Postgres answers where another process creates the same database at the same time. */
const alreadyThere = new Set(["42P04", "23505"]);

/** Creates the database that `url` names. One that exists already is no error. */
export async function createDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const statement = `CREATE DATABASE ${pg.escapeIdentifier(name)}`;
  try {
    await runOnce(withDatabaseName(url, "postgres"), statement);
  } catch (error) {
    if (!alreadyThere.has(readError(error).code)) throw error;
  }
}

function readError(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, message: error.message || code };
}
