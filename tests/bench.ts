import { parseArgs } from "node:util";
import { withFigures } from "#lib/cli/with-figures.ts";
import { closeDb } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { fullFit } from "#lib/forecasting/backtest/full-fit.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { cell } from "#lib/queries/cell.ts";
import { readReleaseInput } from "#lib/release/input/release-input.ts";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { recordedPort } from "#lib/runtime/site-record.ts";
import { reference } from "./bench/reference.ts";
import { searchTimes } from "./bench/search.ts";
import { servingRows } from "./bench/serving.ts";
import { middle, secondsOf } from "./bench/stopwatch.ts";

/**
 * `npm run bench`: how long the heavy parts take on this folder's data, each as a ratio to a fixed
 * piece of arithmetic that is measured before and after in the same run, so that figures from
 * different machines and days can be compared. Where the site runs, its pages are measured too (alone with
 * `--serving`, as JSON with `--json`), against the smallest pages that it has and, through nginx, a file.
 */
const runs = 5;
const { values } = parseArgs({
  options: {
    // The pages of the running site alone, and as JSON.
    serving: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

if (!values.serving && !values.json) {
  await withFigures(async () => {
    const { forecast: input } = await readReleaseInput(undefined, new Date());
    const scores = backtest(input);
    const before = await secondsOf(reference, runs);
    const measured: [string, number[]][] = [
      ["read the pay cells", await secondsOf(() => readReleaseInput(undefined, new Date()), runs)],
      ["estimates and projections", await secondsOf(() => forecast(input, scores), runs)],
      ["backtest", await secondsOf(() => backtest(input), 2)],
      [
        "one draw of thin cells",
        await secondsOf(() => checkEstimates(fullFit(input), { draw: 6, seeds: 1 }), 2),
      ],
      [
        "one page's question, 100 times",
        await secondsOf(async () => {
          for (let time = 0; time < 100; time++) await cell("backend-engineer", "united-states");
        }, runs),
      ],
    ];
    const unit = middle([...before, ...(await secondsOf(reference, runs))]);

    console.log(`reference ${unit.toFixed(3)} s`);
    for (const [name, seconds] of measured) {
      const taken = middle(seconds);
      console.log(
        `${name.padEnd(32)} ${taken.toFixed(2)} s  ${(taken / unit).toFixed(1)} x reference`,
      );
    }
    const { middle: usual, p95 } = await searchTimes();
    console.log(
      `a search among ten times the names  ${usual.toFixed(1)} ms, 95 of 100 within ${p95.toFixed(1)} ms`,
    );
    console.log(`largest memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    await closeDb();
  });
}

const port = recordedPort(openDataDir(env().dataDir));
if (port === null) {
  console.error("No site runs on this data folder: its pages are not measured.");
} else {
  const rows = await servingRows(port);
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  for (const { what, measured, unit, ratio, target } of values.json ? [] : rows)
    console.log(
      `${what.padEnd(38)} ${measured.toFixed(1)} ${unit}, ${ratio.toFixed(2)} of its reference (${target})`,
    );
}
