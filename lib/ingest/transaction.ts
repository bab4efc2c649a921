import type { PoolClient } from "pg";
import { pool } from "#lib/db.ts";

/**
 * Runs `work` in one transaction and commits it, or rolls it back where `commit` is false or `work`
 * throws.
 */
export async function inTransaction<T>(
  commit: boolean,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query(commit ? "commit" : "rollback");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
