import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { loadOf } from "./soak/load.ts";
import { parts } from "./soak/parts.ts";
import { runningSite } from "./soak/running-site.ts";

/**
 * `npm run soak`: a site with publications, kills of each of its parts and load, for a quarter of an hour; says
 * whether any page was wrong or late, and whether a row was lost.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    // A data folder to spoil, which saves the making of a release.
    data: { type: "string" },
    // Seconds that the site has after each event. Under its minute a late page is not always seen.
    between: { type: "string", default: "62" },
  },
});
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), "fairband-soak-"));
const between = Number(values.between) * 1_000;

const site = await runningSite(dataDir);
const load = loadOf(site);
const end = performance.now() + Number(values.minutes) * 60_000;
const events: string[] = [];
for (let at = 0; performance.now() < end; at += 1) {
  const part = parts[at % parts.length];
  if (!part) break;
  events.push(part.name);
  load.during(part.name);
  load.trouble(part.troubles);
  if (part.publishes) load.publishing();
  const start = performance.now();
  const published = await part.act(site);
  if (published !== null) load.published(published);
  await site.ready();
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${Math.round((end - start) / 1_000)} s left: ${part.name}, ready in ${seconds} s`);
  load.trouble(false);
  if (published === null) await load.publishOther();
  await sleep(Math.min(between, Math.max(0, end - performance.now())));
}
const result = await load.stop();
const lost = await site.lost();
await site.stop();

const list = [...new Set(events)].join(", ");
console.log(`${events.length} events, a publication after each: ${list}`);
console.log(`${result.answers} answers, ${result.troubled} errors while a part was away`);
console.log(
  `an earlier release was last shown ${result.latestSeconds.toFixed(1)} s after a publication`,
);
console.log(`wrong answers: ${result.wrong.length}`);
for (const wrong of result.wrong.slice(0, 20)) console.log(`  ${wrong}`);
console.log(lost.length === 0 ? "no row was lost or changed" : `lost: ${lost.join(", ")}`);
process.exitCode = result.wrong.length > 0 || lost.length > 0 ? 1 : 0;
