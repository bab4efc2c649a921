import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { env } from "#lib/env.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { recordedPort } from "#lib/runtime/site-record.ts";
import { dataCommand } from "./data-command.ts";
import { writeIndexFile } from "./index-file.ts";
import type { Row } from "./row.ts";

const rows = 1_000_000;
/** What a busy site of this kind is asked: a page that is kept, and an answer that asks the database. */
const asked = [
  "/salaries/backend-engineer/united-states",
  "/api/v1/salaries/data-engineer/germany",
];
const perSecond = 50;
const idleSeconds = 20;

/**
 * How long readers of the site of this data folder wait while a million rows are imported into its database, against when
 * nothing happens. The import is a dry run, which does all of it and keeps nothing. The site must let one reader ask so much
 * (REQUESTS_PER_MINUTE).
 */
export async function meanwhileRows(): Promise<Row[]> {
  const { dataDir } = env();
  const port = recordedPort(openDataDir(dataDir));
  if (port === null) {
    console.error("No site runs on this data folder: readers during an import are not measured.");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "fairband-bench-"));
  try {
    const file = join(folder, "index.csv");
    await writeIndexFile(file, rows);
    const idle = (await readers(port, idleSeconds).done).latency.p99;
    const load = readers(port, 600);
    const named = ["--source", "aijobs", "--edition", "2025-12-31", "--accept", "a measurement"];
    await dataCommand(dataDir, folder, "import", file, ...named, "--dry-run");
    load.stop();
    const { latency, non2xx, errors } = await load.done;
    if (non2xx + errors > 0)
      throw new Error(
        `${non2xx + errors} answers failed meanwhile; start the site with REQUESTS_PER_MINUTE=1000000`,
      );
    return [
      {
        what: "readers during an import, 99th percentile",
        ...{ measured: latency.p99, unit: "ms", ratio: latency.p99 / Math.max(1, idle) },
        target: { at: "most", value: 3, of: "that without" },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readers(
  port: number,
  duration: number,
): { done: Promise<autocannon.Result>; stop: () => void } {
  const done = autocannon({
    url: `http://127.0.0.1:${port}`,
    requests: asked.map((path) => ({ path, headers: { "accept-encoding": "gzip" } })),
    ...{ connections: 10, overallRate: perSecond, duration },
  });
  return { done, stop: () => (done as unknown as { stop: () => void }).stop() };
}
