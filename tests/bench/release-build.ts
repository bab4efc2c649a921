import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { joinEmbeddedDatabase } from "#lib/runtime/embedded-database.ts";
import { dataCommand } from "./data-command.ts";
import type { Row } from "./row.ts";

/** A release of all shipped figures against one of a tenth of their cells, in a database of their own. */
export async function releaseBuildRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "fairband-bench-"));
  const dataDir = join(folder, "data");
  await dataCommand(dataDir, folder, "seed");
  const database = await joinEmbeddedDatabase(dataDir);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const all = await dataCommand(dataDir, folder, "build");
    await client.query("delete from pay_cells where id % 10 <> 0");
    const tenth = await dataCommand(dataDir, folder, "build", "--replace");
    return [
      {
        what: "release build, ten times the cells",
        ...{ measured: all.seconds, unit: "s", ratio: all.seconds / tenth.seconds },
        target: { at: "most", value: 12, of: "that of a tenth" },
      },
      {
        what: "its memory",
        ...{ measured: all.megabytes, unit: "MB", ratio: null, target: null },
      },
    ];
  } finally {
    await client.end();
    await database.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}
