import { withFigures } from "#lib/cli/with-figures.ts";
import { closeDb } from "#lib/db.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { fullFit } from "#lib/forecasting/backtest/full-fit.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { cell } from "#lib/queries/cell.ts";
import { readReleaseInput } from "#lib/release/input/release-input.ts";
import { peakMemory } from "#tests/helpers/peak-memory.ts";
import { reference } from "./reference.ts";
import type { Row } from "./row.ts";
import { searchTimes } from "./search.ts";
import { middle, secondsOf } from "./stopwatch.ts";

const runs = 5;

/**
 * How long it takes to read, forecast and search what a data folder holds, as ratios to a fixed piece of arithmetic that is
 * measured before and after.
 */
export function figureRows(): Promise<Row[]> {
  return withFigures(async () => {
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
    const { middle: usual, p95 } = await searchTimes();
    const memory = peakMemory() / 2 ** 20;
    await closeDb();
    const alone = { ratio: null, target: null };
    return [
      ...measured.map(([what, seconds]) => {
        const taken = middle(seconds);
        return { what, measured: taken, unit: "s", ratio: taken / unit, target: null };
      }),
      { what: "a search among ten times the names", measured: usual, unit: "ms", ...alone },
      {
        what: "its 95th percentile",
        measured: p95,
        unit: "ms",
        ratio: null,
        target: { at: "most", value: 50, of: "a second" },
      },
      { what: "largest memory of these", measured: memory, unit: "MB", ...alone },
    ];
  });
}
