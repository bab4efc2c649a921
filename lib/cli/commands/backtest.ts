import { defineCommand } from "citty";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import { runBacktest } from "#lib/release/check-backtest.ts";
import { strictArgs } from "../strict-args.ts";
import { withFigures } from "../with-figures.ts";
import { printJson } from "../words.ts";

/** `npm run data -- backtest`: how well the method would have projected years that are known by now. */
export const backtestCommand = defineCommand({
  meta: {
    name: "backtest",
    description: "Score the projections on years that are known by now, beside simple rules",
  },
  args: { json: { type: "boolean", description: "Print all scores as JSON" } },
  plugins: [strictArgs],
  run: async ({ args }) => {
    const { scores, firstPrint, noiseFloor } = await withFigures(() =>
      runBacktest({ onStep: (step) => console.error(`${step} ...`) }),
    );
    if (args.json) {
      printJson({
        scores: scores.filter(({ grade }) => grade === "all").map(withoutGrade),
        byGrade: scores.filter(({ grade }) => grade !== "all"),
        firstPrint: firstPrint.filter(({ grade }) => grade === "all").map(withoutGrade),
        noiseFloor,
      });
    } else {
      console.table(scores.filter(isHeadline).map(tableRow));
    }
  },
});

function withoutGrade({ grade: _grade, ...score }: BacktestScore) {
  return score;
}

/** All target years together, one year ahead, all grades. */
function isHeadline({ year, horizon, grade }: BacktestScore): boolean {
  return year === "all" && horizon === 1 && grade === "all";
}

function tableRow({ design, cells, area, method, n, ...score }: BacktestScore) {
  return {
    design,
    cells,
    area,
    method,
    n,
    "error %": percent(score.mape),
    "bias %": percent(score.bias),
    "coverage %": percent(score.coverage),
    "interval score": score.intervalScore?.toFixed(3) ?? "",
  };
}

function percent(fraction: number | null): string {
  return fraction === null ? "" : (100 * fraction).toFixed(1);
}
