import { existsSync } from "node:fs";
import { defineCommand } from "citty";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { OfficialScore } from "#lib/domain/official-series.ts";
import { runBacktest } from "#lib/release/measure-method.ts";
import { backtestOffices } from "../backtest-offices.ts";
import { strictArgs } from "../strict-args.ts";
import { UsageError } from "../usage-error.ts";
import { withFigures } from "../with-figures.ts";
import { printJson } from "../words.ts";

/** `npm run data -- backtest`: how well the method would have projected years that are known by now. */
export const backtestCommand = defineCommand({
  meta: {
    name: "backtest",
    description: "Score the projections on years that are known by now, beside simple rules",
  },
  args: {
    kind: {
      type: "string",
      default: "advertised",
      description: "What is projected: advertised pay, or official pay by occupation",
    },
    from: {
      type: "string",
      default: "../shared/data",
      description: "Folder of the offices' files, for official pay",
    },
    json: { type: "boolean", description: "Print all scores as JSON" },
  },
  plugins: [strictArgs],
  run: async ({ args }) => {
    if (args.kind === "official") return backtestOfficial(args.from, args.json === true);
    if (args.kind !== "advertised")
      throw new UsageError(`--kind is advertised or official, not ${args.kind}.`);
    const { scores, firstPrint, noiseFloor } = await withFigures(() =>
      runBacktest((step) => console.error(`${step} ...`)),
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

async function backtestOfficial(folder: string, json: boolean): Promise<void> {
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${folder}; name the one with the offices' files by --from.`,
    );
  const backtests = await backtestOffices(folder);
  if (json) return printJson(backtests);
  for (const { source, country, editions, occupations, scores } of backtests) {
    const held = `${source} (${country}), ${occupations} occupations, editions ${editions.join(", ")}`;
    if (scores.length === 0) console.log(`${held}: too few occupations to be scored`);
    else {
      console.log(held);
      console.table(scores.filter(({ year }) => typeof year === "string").map(officialRow));
    }
  }
}

function officialRow({
  source: _,
  country: __,
  horizon,
  method,
  year,
  n,
  ...score
}: OfficialScore) {
  return { ahead: horizon, target: year, method, n, ...scoreColumns(score) };
}

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
    ...scoreColumns(score),
  };
}

function scoreColumns(score: Pick<BacktestScore, "mape" | "bias" | "coverage" | "intervalScore">) {
  return {
    "error %": percent(score.mape),
    "bias %": percent(score.bias),
    "coverage %": percent(score.coverage),
    "interval score": score.intervalScore?.toFixed(3) ?? "",
  };
}

function percent(fraction: number | null): string {
  return fraction === null ? "" : (100 * fraction).toFixed(1);
}
