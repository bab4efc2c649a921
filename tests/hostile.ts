import { readdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { recordedPort } from "#lib/runtime/site-record.ts";
import { sendHostile } from "./hostile/send.ts";

/**
 * `npm run hostile`: 20,000 addresses, methods and headers that no reader would send, to the site that runs on
 * this data folder: each must have a right status, none may leave a file, and memory must stay as it was.
 */
const count = 20_000;
const { dataDir, metricsPort } = env();
const port = recordedPort(openDataDir(dataDir));
if (port === null) {
  console.error("No site runs on this data folder: start one first, with METRICS_PORT set.");
  process.exit(1);
}

const files = () => readdirSync(join(dataDir, "pages"), { recursive: true }).length;
async function megabytes(): Promise<number | null> {
  if (metricsPort === null) return null;
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6;
}

// Pages that it asks for in earnest are made before.
const origin = `http://127.0.0.1:${port}`;
await sendHostile(origin, 500);
const filesBefore = files();
let half: number | null = null;
const { statuses, wrong } = await sendHostile(origin, count, async () => {
  half = await megabytes();
});
const end = await megabytes();
console.log(`statuses ${JSON.stringify(statuses)}`);
for (const { asked, status } of wrong) console.log(`wrong: ${status} for ${JSON.stringify(asked)}`);
console.log(`files of pages: ${filesBefore} before, ${files()} after`);
console.log(
  half === null || end === null
    ? "memory was not measured: set METRICS_PORT for the site and for this"
    : `memory ${Math.round(half)} MB halfway, ${Math.round(end)} MB at the end`,
);
const grown = half !== null && end !== null && end > half * 1.05;
process.exitCode = wrong.length > 0 || files() > filesBefore || grown ? 1 : 0;
