import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { advertisedEvidence } from "../evidence/evidence.ts";
import { pooledInput } from "../evidence/office-only.ts";
import { roleUnits, titleUnits } from "../evidence/units.ts";
import { chosenMethod } from "./chosen-method.ts";
import { noiseFloor } from "./noise-floor.ts";
import { learn, type Published, publishOrigins, rollOrigins } from "./rolling.ts";
import { scoreTable } from "./score-table.ts";
import { vintageScores } from "./vintages.ts";

/**
 * Measures the projections: at each origin only data years up to it are visible, its forecasts are
 * compared with what later years showed, and damping and bands come from targets before them.
 * Then the same on vintages, each edition alone.
 */
export function backtest(all: ForecastInput): Backtest {
  const input = pooledInput(all);
  const titles = advertisedEvidence(input, titleUnits(input.roles));
  const roles = advertisedEvidence(input, roleUnits(input.roles));
  const titleForecasts = publishOrigins(rollOrigins(titles, input.wageGrowth), titles);
  const roleOrigins = rollOrigins(roles, input.wageGrowth);
  const roleForecasts = publishOrigins(roleOrigins, roles).filter(({ unit }) => unit.role !== null);
  const table = (forecasts: Published[], cells: BacktestScore["cells"]) =>
    scoreTable(forecasts, input.wageGrowth, { design: "rolling", cells });
  const scores = [...table(titleForecasts, "titles"), ...table(roleForecasts, "roles")];
  const vintages = vintageScores(input);
  return {
    scores: [...scores, ...vintages.final],
    firstPrint: vintages.firstPrint,
    noiseFloor: [...noiseFloor(titleForecasts, "titles"), ...noiseFloor(roleForecasts, "roles")],
    ...chosenMethod(scores),
    ...learn(roleOrigins, roles, input.referenceYear),
  };
}
