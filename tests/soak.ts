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
  },
});
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), "fairband-soak-"));
const end = performance.now() + Number(values.minutes) * 60_000;
/** After each event the site has its minute to show what is published. */
const between = 65_000;

const site = await runningSite(dataDir);
const load = loadOf(site);
const before = await site.rows();
const events: string[] = [];
for (let at = 0; performance.now() < end; at += 1) {
  const part = parts[at % parts.length];
  if (!part) break;
  events.push(part.name);
  console.log(`${Math.round((end - performance.now()) / 1_000)} s left: ${part.name}`);
  load.expectTrouble(part.troubleMs);
  await part.act(site);
  await load.publish(at % 2 === 0 ? site.second : site.first);
  await sleep(Math.min(between, Math.max(0, end - performance.now())));
}
const result = await load.stop();
const after = await site.rows();
await site.stop();

const lost = Object.keys(before).filter((table) => (after[table] ?? "") !== before[table]);
console.log(`${events.length} kills and publications: ${[...new Set(events)].join(", ")}`);
console.log(`${result.answers} answers, ${result.troubled} refused while a part was away`);
console.log(
  `an earlier release was last shown ${result.latestSeconds.toFixed(1)} s after a publication`,
);
console.log(`wrong answers: ${result.wrong.length}`);
for (const wrong of result.wrong.slice(0, 20)) console.log(`  ${wrong}`);
console.log(lost.length === 0 ? "no row was lost or changed" : `changed: ${lost.join(", ")}`);
process.exitCode = result.wrong.length > 0 || lost.length > 0 ? 1 : 0;
