import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#lib/runtime/free-port.ts";
import { browserPath } from "#tests/helpers/browser.ts";
import { readPlaywrightReport, readVitestReport } from "./run/read-reports.ts";
import { runStage, type Stage } from "./run/stage.ts";
import { add, inWords, none } from "./run/tally.ts";

/** `npm test`: format, lint, types, unit and integration tests, the whole site, the browser. */
const reports = "test-results";
rmSync(reports, { recursive: true, force: true });

// Tests choose their own settings and databases.
for (const name of [
  "DATABASE_URL",
  "FAIRBAND_DATA_DIR",
  "SITE_URL",
  "CONTACT_URL",
  "REFRESH_TOKEN",
]) {
  delete process.env[name];
}

// Tests start a hundred commands: what one compiled the next reads.
const compiled = mkdtempSync(join(tmpdir(), "fairband-compiled-"));
process.env.NODE_COMPILE_CACHE = compiled;

/** The site tests fill it, and the browser's site starts on what they left: a release and a site take minutes. */
const siteDataDir = join(tmpdir(), `fairband-site-tests-${process.pid}`);

function vitest(project: string): Stage {
  const report = `${reports}/${project}.json`;
  return {
    name: `${project} tests`,
    command: [
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env: { SITE_TESTS_DATA_DIR: siteDataDir },
    count: () => readVitestReport(report),
  };
}

const checks: Stage[] = [
  { name: "format and lint", command: ["biome", "check"] },
  { name: "database client", command: ["prisma", "generate"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unused code", command: ["knip"] },
];
const browser: Stage = {
  name: "browser tests",
  command: ["playwright", "test"],
  env: { PORT: String(await freePort()), FAIRBAND_DATA_DIR: siteDataDir },
  count: () => readPlaywrightReport(`${reports}/browser.json`),
};

let checked = none;
for (const stage of checks) checked = add(checked, await runStage(stage));

let tested = none;
for (const stage of [vitest("code"), vitest("site")]) tested = add(tested, await runStage(stage));
if (await browserPath()) {
  tested = add(tested, await runStage(browser));
} else {
  console.log("\n== browser tests: skipped, no Chrome is installed on this machine");
  tested = add(tested, { ...none, skipped: 1 });
}

for (const folder of [siteDataDir, compiled]) rmSync(folder, { recursive: true, force: true });

const total = add(checked, tested);
console.log(`\n${inWords(total)}`);
process.exitCode = total.failures.length > 0 ? 1 : 0;
