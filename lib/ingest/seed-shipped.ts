import type pg from "pg";
import { z } from "zod";
import { inTransaction, pool } from "#lib/db.ts";
import { readShipped } from "./shipped/read-shipped.ts";
import { importLock, writeEdition } from "./write-edition.ts";

/** An edition that was loaded. */
export interface SeededEdition {
  source: string;
  edition: string;
  cells: number;
}

/**
 * Loads the shipped figures of every source of which the database holds no edition, in one
 * transaction. Where all sources are held it changes nothing, waits for no import and gives an empty list.
 */
export async function seedShipped(): Promise<SeededEdition[]> {
  const missing = readShipped(undefined, await heldSources(pool()));
  if (missing.length === 0) return [];
  return inTransaction(
    async (client) => {
      const held = await heldSources(client);
      const seeded = missing.filter(({ source }) => !held.has(source.id));
      for (const edition of seeded) await writeEdition(client, edition);
      return seeded.map(({ source, edition, cells }) => ({
        source: source.id,
        edition: edition.label,
        cells: cells.length,
      }));
    },
    { lock: importLock },
  );
}

async function heldSources(db: pg.Pool | pg.PoolClient): Promise<Set<string>> {
  const { rows } = await db.query("select distinct source_id as source from editions");
  return new Set(
    z
      .array(z.object({ source: z.string() }))
      .parse(rows)
      .map((row) => row.source),
  );
}

/**
 * Loads the shipped figures into a database that holds no edition at all, so that what only measures
 * works on a fresh clone. An import, even of one file, is left alone.
 */
export async function seedWhenEmpty(): Promise<SeededEdition[]> {
  const { rowCount } = await pool().query("select from editions limit 1");
  return rowCount === 0 ? seedShipped() : [];
}
