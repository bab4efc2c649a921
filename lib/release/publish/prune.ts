import type { PoolClient } from "pg";

/**
 * Removes builds that readers never saw, where the builder asks for it: trying out builds fills the disk. What was
 * ever published stays: a rollback may go back to it.
 */
export async function dropUnpublished(client: PoolClient): Promise<void> {
  await client.query(
    "delete from releases r where not exists (select from publications p where p.release_id = r.id)",
  );
}
