import type { PoolClient } from "pg";
import { pool } from "#lib/db.ts";

/**
 * Runs `work` in one transaction, alone among builds, publications and rollbacks: they wait for each
 * other. An error rolls everything back, and is thrown on.
 */
export async function inReleaseTransaction<T>(
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('fairband release'))");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
