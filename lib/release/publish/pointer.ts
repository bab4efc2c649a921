import type { PoolClient } from "pg";
import type { Publication } from "./publications.ts";

/** Which release readers see, and since when (ISO 8601); null before the first. */
export async function publishedRelease(
  client: PoolClient,
): Promise<{ release: string; publishedAt: string } | null> {
  const { rows } = await client.query<{ release: string; published_at: Date }>(
    "select release_id as release, published_at from pointer",
  );
  const [row] = rows;
  return row ? { release: row.release, publishedAt: row.published_at.toISOString() } : null;
}

/**
 * Makes a release the one that readers see, and notes the move.
 *
 * @param accepted why, where the gate refused it.
 */
export async function movePointer(
  client: PoolClient,
  { release, rollback }: Publication,
  at: Date,
  accepted: string | null = null,
): Promise<void> {
  await client.query(
    `insert into pointer (id, release_id, published_at) values (1, $1, $2)
     on conflict (id) do update set release_id = $1, published_at = $2`,
    [release, at.toISOString()],
  );
  await client.query(
    `insert into publications (release_id, published_at, rollback, accepted)
     values ($1, $2, $3, $4)`,
    [release, at.toISOString(), rollback, accepted],
  );
}

/** Every move of the pointer, oldest first. */
export async function readPublications(client: PoolClient): Promise<Publication[]> {
  const { rows } = await client.query<Publication>(
    "select release_id as release, rollback from publications order by id",
  );
  return rows;
}
