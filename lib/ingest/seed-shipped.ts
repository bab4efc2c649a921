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
 * transaction. Where all sources are held it changes nothing and gives an empty list.
 */
export async function seedShipped(): Promise<SeededEdition[]> {
  return inTransaction(
    async (client) => {
      const { rows } = await client.query("select distinct source_id as source from editions");
      const held = new Set(
        z
          .array(z.object({ source: z.string() }))
          .parse(rows)
          .map((row) => row.source),
      );
      const missing = readShipped(undefined, held);
      for (const edition of missing) await writeEdition(client, edition);
      return missing.map(({ source, edition, cells }) => ({
        source: source.id,
        edition: edition.label,
        cells: cells.length,
      }));
    },
    { lock: importLock },
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
