import type { PoolClient } from "pg";
import { inTransaction } from "#lib/db.ts";

/**
 * Runs `work` in one transaction, alone among builds, publications and rollbacks: they wait for each
 * other. An error rolls everything back, and is thrown on.
 */
export function inReleaseTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(work, { lock: "fairband release" });
}
