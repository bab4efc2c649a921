import pg from "pg";
import { z } from "zod";
import { databaseFailure } from "./database-failure.ts";
import { DatabaseAwayError, RuntimeError } from "./runtime-error.ts";

const oldestMajor = 15;

/**
 * Checks that a server of a version we support answers at `url`.
 * Throws `RuntimeError`, never with the password in it; `DatabaseAwayError` where none answers.
 */
export async function checkServer(url: string): Promise<void> {
  const { host } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version",
    );
    const { version } = z.object({ version: z.int() }).parse(rows[0]);
    const major = Math.floor(version / 10_000);
    if (major < oldestMajor) {
      throw new RuntimeError(
        `The server at ${host} is Postgres ${major}: DATABASE_URL needs ${oldestMajor} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof RuntimeError) throw error;
    // 3D000: the server is there, the database is not; the migrations create it.
    if (error instanceof pg.DatabaseError && error.code === "3D000") return;
    const words = `No database at ${host} (${reasonOf(error)}): check DATABASE_URL.`;
    // Whoever answers with another refusal (a wrong password) will do so again.
    throw databaseFailure(error) === null ? new RuntimeError(words) : new DatabaseAwayError(words);
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ("code" in error ? String(error.code) : error.name);
}
