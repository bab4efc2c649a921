import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { env } from "#lib/env.ts";
import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { projectRoot } from "#lib/runtime/project-root.ts";
import { startSite } from "#tests/serving/site-process.ts";
import type { Row } from "./row.ts";
import { middle } from "./stopwatch.ts";

const [small, large] = [1_000, 100_000];
const unseen = 100;

/** What a catalogue costs: seconds to build the site, and to answer. */
interface Costs {
  build: number;
  /** The same, of a thousand addresses of the sitemap. */
  buildEach: number;
  firstByte: number;
  /** Of a thousand addresses of the sitemap. */
  sitemap: number;
}

/**
 * The site with a hundred thousand pages against the same with a thousand: catalogues made of the published release of this
 * data folder, which must be an embedded one whose site does not run. What is made of it goes again.
 */
export async function catalogueRows(): Promise<Row[]> {
  const { dataDir } = env();
  const database = await joinEmbeddedDatabase(dataDir);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query("select release_id as id, published_at as at from pointer");
  const [{ id, at }] = rows;
  try {
    await makeCatalogue(client, id, small);
    const paths = await someCells(client);
    const few = await costsOf(dataDir, paths);
    await makeCatalogue(client, id, large);
    const many = await costsOf(dataDir, paths);
    const row = (what: string, key: keyof Costs, most?: number): Row => ({
      ...{ what, unit: "s", measured: many[key], ratio: many[key] / few[key] },
      target: most === undefined ? null : { at: "most", value: most, of: "that of 1,000 pages" },
    });
    return [
      row("site build with 100,000 pages, whole", "build"),
      row("the same, a thousand addresses", "buildEach", 1.2),
      row("its first byte of an unseen page", "firstByte", 1.5),
      row("its sitemap, a thousand addresses", "sitemap", 2),
    ];
  } finally {
    await client.query("rollback");
    await client.query("update pointer set release_id = $1, published_at = $2", [id, at]);
    await client.query("delete from releases where id like 'bench-%'");
    await client.end();
    await database.leave();
  }
}

/**
 * Publishes a catalogue of so many cells: those of a release with most evidence, and copies of them under roles of other
 * names where it has too few.
 */
async function makeCatalogue(client: pg.Client, original: string, cells: number): Promise<void> {
  const name = `bench-${cells}`;
  await client.query("begin");
  await copied(client, "releases", "id", original, name, "true");
  await client.query("create temp table chosen (role text, was text, country text) on commit drop");
  await client.query(
    `insert into chosen
     select role || case when copy = 0 then '' else '-' || copy end as role, role as was, country
     from (select role, country, postings from release_cells where release_id = $1) held,
       generate_series(0, (select $2 / count(*) from release_cells where release_id = $1)) copy
     order by copy, postings desc, role, country limit $2`,
    [original, cells],
  );
  for (const table of ["release_titles", "release_countries", "reference_series"])
    await copied(client, table, "release_id", original, name, "true");
  await copied(client, "backtest_scores", "release_id", original, name, "true");
  const roles = "(select distinct role, was from chosen) chosen where t.slug = chosen.was";
  await copied(client, "release_roles", "release_id", original, name, roles, "slug");
  const own = "chosen where t.role = chosen.was and t.country = chosen.country";
  for (const table of ["release_cells", "estimates", "projections"])
    await copied(client, table, "release_id", original, name, own, "role");
  await client.query("update pointer set release_id = $1, published_at = now()", [name]);
  await client.query("commit");
  await client.query("analyze");
}

/** Copies a release's rows of a table; where `role` names a column, once for each chosen name. */
async function copied(
  client: pg.Client,
  table: string,
  key: string,
  original: string,
  name: string,
  from: string,
  role?: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1
       and column_name <> $2 and coalesce(column_default, '') not like 'nextval%'`,
    [table, key],
  );
  const columns = rows.map((column) => `"${column.name}"`);
  const taken = (column: string) => {
    if (column === `"${role}"`) return "chosen.role";
    // Each is a page of the sitemap.
    return column === '"indexable"' ? "true" : `t.${column}`;
  };
  const values = columns.map(taken);
  const source = role === undefined ? `from ${table} t where ${from}` : `from ${table} t, ${from}`;
  await client.query(
    `insert into ${table} (${key}, ${columns.join(", ")})
     select $2, ${values.join(", ")} ${source} and t.${key} = $1`,
    [original, name],
  );
}

/** Pages of the published catalogue that no build makes ahead. */
async function someCells(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ path: string }>(
    `select '/salaries/' || c.role || '/' || c.country as path
     from pointer join release_cells c using (release_id)
     order by c.postings desc, c.role, c.country limit $1 offset 300`,
    [unseen],
  );
  return rows.map(({ path }) => path);
}

async function costsOf(dataDir: string, unread: readonly string[]): Promise<Costs> {
  // It is built again, though nothing but the figures changed.
  rmSync(join(projectRoot, ".next/standalone/built-from"), { force: true });
  const site = await startSite({ FAIRBAND_DATA_DIR: dataDir, REQUESTS_PER_MINUTE: "1000000" });
  try {
    const steps = [...site.output().matchAll(/^(?:site|pages) +([\d.]+) s/gm)];
    if (steps.length !== 2) throw new Error(`The site was not built:\n${site.output()}`);
    const build = steps.reduce((sum, [, seconds]) => sum + Number(seconds), 0);
    const start = performance.now();
    const index = await (await site.get("/sitemap.xml")).text();
    const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)</g)].map(([, path]) => path);
    const texts = parts.length === 0 ? [index] : [];
    for (const path of parts) texts.push(await (await site.get(path ?? "")).text());
    const seconds = (performance.now() - start) / 1_000;
    const addresses = texts.join("").match(/<url>/g)?.length ?? 0;
    const firstBytes: number[] = [];
    for (const path of unread) {
      const asked = performance.now();
      const answer = await site.get(path);
      firstBytes.push((performance.now() - asked) / 1_000);
      await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    }
    const thousands = addresses / 1_000;
    return {
      ...{ build, buildEach: build / thousands },
      ...{ firstByte: middle(firstBytes), sitemap: seconds / thousands },
    };
  } finally {
    await site.interrupt();
  }
}
