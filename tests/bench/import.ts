import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";
import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { dataCommand } from "./data-command.ts";
import { writeIndexFile } from "./index-file.ts";
import type { Row } from "./row.ts";

/** What an import may take of memory, whatever its size. */
const mostMegabytes = 300;
const edition = "2025-12-31";

/**
 * An import of so many rows, in a database of their own that holds the shipped figures, against COPY of the very rows
 * that they wrote into the same table with its indexes.
 */
export async function importRows(size: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "fairband-bench-"));
  const dataDir = join(folder, "data");
  await dataCommand(dataDir, folder, "seed");
  const database = await joinEmbeddedDatabase(dataDir);
  try {
    return await importOf(size, database.url, dataDir, folder);
  } finally {
    await database.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importOf(
  size: number,
  url: string,
  dataDir: string,
  folder: string,
): Promise<Row[]> {
  const file = join(folder, "index.csv");
  await writeIndexFile(file, size);
  const named = ["--source", "aijobs", "--edition", edition, "--accept", "a measurement"];
  const { seconds, megabytes } = await dataCommand(dataDir, folder, "import", file, ...named);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const copied = join(folder, "rows");
  const out = client.query(to("copy observations to stdout"));
  await pipeline(out, createWriteStream(copied));
  await client.query("truncate observations");
  await client.query("checkpoint");
  const start = performance.now();
  await pipeline(createReadStream(copied), client.query(from("copy observations from stdin")));
  const copySeconds = (performance.now() - start) / 1_000;
  await client.end();
  const what = `import of ${size.toLocaleString("en-US")} rows`;
  return [
    {
      ...{ what, measured: seconds, unit: "s", ratio: seconds / copySeconds },
      target: { at: "most", value: 4, of: "COPY of its rows" },
    },
    {
      ...{ what: `${what}, memory`, measured: megabytes, unit: "MB", ratio: null },
      target: { at: "most", value: mostMegabytes, of: "" },
    },
  ];
}
