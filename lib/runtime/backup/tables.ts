import type { PoolClient } from "pg";
import { z } from "zod";
import type { BackupContents, BackupTable } from "./format.ts";

/** What the migrations themselves keep. */
const ofMigrations = "_prisma_migrations";

/** Every table with its columns, those first that others point to. */
export async function tablesOf(client: PoolClient): Promise<BackupTable[]> {
  const tables = await rowsOf(
    client,
    z.object({ table: z.string(), columns: z.array(z.string()), pointsTo: z.array(z.string()) }),
    `select c.relname as "table",
       (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
         as columns,
       (select coalesce(json_agg(distinct t.relname), '[]') from pg_constraint f
        join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "pointsTo"
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
       and c.relname <> '${ofMigrations}'
     order by c.relname`,
  );
  const ordered: BackupTable[] = [];
  const left = new Map(tables.map((table) => [table.table, table]));
  while (left.size > 0) {
    const next = [...left.values()].find(({ pointsTo }) => !pointsTo.some((to) => left.has(to)));
    if (!next) throw new Error(`These tables point to each other: ${[...left.keys()].join(", ")}`);
    left.delete(next.table);
    ordered.push({ table: next.table, columns: next.columns });
  }
  return ordered;
}

/** Where each sequence of numbers stands that was used. */
export function sequencesOf(client: PoolClient): Promise<{ name: string; last: string }[]> {
  return rowsOf(
    client,
    z.object({ name: z.string(), last: z.string() }),
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by 1`,
  );
}

/** The migrations that made the tables. */
export async function migrationsOf(client: PoolClient): Promise<string[]> {
  const rows = await rowsOf(
    client,
    z.object({ name: z.string() }),
    `select migration_name as name from ${ofMigrations}
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** What a backup is known by: the published release and the newest entry of the record. */
export async function contentsOf(client: PoolClient): Promise<BackupContents> {
  const [release] = await rowsOf(
    client,
    z.object({ id: z.string(), hash: z.string() }),
    "select r.id, r.inputs_hash as hash from pointer join releases r on r.id = pointer.release_id",
  );
  const [entry] = await rowsOf(
    client,
    z.object({ hash: z.string() }),
    "select hash from ledger_entries order by id desc limit 1",
  );
  return { release: release ?? null, ledgerHead: entry?.hash ?? null };
}

/** SQL for `COPY` of a table's columns, its direction to be added. */
export function copyOf({ table, columns }: BackupTable): string {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  return `copy ${quoted(table)} (${columns.map(quoted).join(", ")})`;
}

async function rowsOf<T extends z.ZodType>(
  client: PoolClient,
  schema: T,
  sql: string,
): Promise<z.infer<T>[]> {
  const { rows } = await client.query(sql);
  return z.array(schema).parse(rows);
}
