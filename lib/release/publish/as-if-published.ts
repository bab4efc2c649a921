import type { PoolClient } from "pg";
import { inTransaction } from "#lib/db.ts";
import { newestRelease } from "../read/export.ts";
import { movePointer } from "./pointer.ts";

/**
 * Runs `work` as if readers saw the newest built release, on a connection where they do; nothing stays of it.
 * @throws ReleaseError where nothing is built.
 */
export async function asIfPublished<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const { id } = await newestRelease();
  return inTransaction(
    async (client) => {
      await movePointer(client, { release: id, rollback: false }, new Date());
      return work(client);
    },
    { commit: false },
  );
}
