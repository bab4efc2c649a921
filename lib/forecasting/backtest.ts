import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { advertisedCells } from "./advertised-cells.ts";
import { collectEvidence } from "./evidence.ts";
import { noiseFloor } from "./noise-floor.ts";
import { learn, type Published, publishOrigins, rollOrigins } from "./rolling.ts";
import { scoreTable } from "./score-table.ts";
import { roleUnits, titleUnits } from "./units.ts";
import { vintageScores } from "./vintages.ts";

/**
 * Measures the projections: at each origin only data years up to it are visible, its forecasts are
 * compared with what later years showed, and damping and bands come from targets before them.
 * Then the same on vintages, each edition alone.
 */
export function backtest(input: ForecastInput): Backtest {
  const cells = advertisedCells(input.cells);
  const titles = collectEvidence(cells, titleUnits(input.roles), input.rates);
  const roles = collectEvidence(cells, roleUnits(input.roles), input.rates);
  const titleForecasts = publishOrigins(rollOrigins(titles, input.wageGrowth), titles);
  const roleOrigins = rollOrigins(roles, input.wageGrowth);
  const roleForecasts = publishOrigins(roleOrigins, roles).filter(({ unit }) => unit.role !== null);
  const table = (forecasts: Published[], cells: BacktestScore["cells"]) =>
    scoreTable(forecasts, input.wageGrowth, { design: "rolling", cells });
  const scores = [...table(titleForecasts, "titles"), ...table(roleForecasts, "roles")];
  return {
    scores: [...scores, ...vintageScores(input)],
    noiseFloor: [...noiseFloor(titleForecasts, "titles"), ...noiseFloor(roleForecasts, "roles")],
    method: beatsLastValue(scores) ? "model" : "last",
    ...learn(roleOrigins, roles, input.referenceYear),
    errors: errorsByGrade(scores),
  };
}

/** Role cells below which the method is chosen on title cells instead. */
const enoughRoleCells = 30;

/** Whether the model's error a year ahead, all years together, is below that of last value. */
function beatsLastValue(scores: readonly BacktestScore[]): boolean {
  const overall = (cells: BacktestScore["cells"], method: BacktestScore["method"]) =>
    scores.find(
      (score) =>
        score.method === method &&
        score.cells === cells &&
        score.area === "all" &&
        score.year === "all" &&
        score.horizon === 1 &&
        score.grade === "all",
    );
  const cells = (overall("roles", "model")?.n ?? 0) >= enoughRoleCells ? "roles" : "titles";
  const model = overall(cells, "model")?.mape ?? Number.POSITIVE_INFINITY;
  const last = overall(cells, "last")?.mape ?? 0;
  return model < last;
}

/** What projections of roles missed by, all countries and years together. */
function errorsByGrade(scores: readonly BacktestScore[]): Backtest["errors"] {
  return scores.flatMap(({ cells, area, year, method, horizon, grade, n, mape }) =>
    cells === "roles" && area === "all" && year === "all" && method === "model" && mape !== null
      ? [{ horizon, grade, n, mape }]
      : [],
  );
}
