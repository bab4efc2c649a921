import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { Backtest } from "#lib/domain/forecast.ts";
import { choosable } from "./score-table.ts";

/** Role cells below which the method is chosen, and its error taken, on title cells instead. */
const enoughRoleCells = 30;

/**
 * The method with the smallest error a year ahead, all years together and all on the same cells, with its
 * errors by horizon and grade. The simpler one where two are equal.
 */
export function chosenMethod(
  scores: readonly BacktestScore[],
): Pick<Backtest, "method" | "errors"> {
  const together = scores.filter(({ area, year }) => area === "all" && year === "all");
  const nextYear = (cells: BacktestScore["cells"], method: BacktestScore["method"]) =>
    together.find(
      (score) =>
        score.cells === cells &&
        score.method === method &&
        score.horizon === 1 &&
        score.grade === "all",
    );
  const cells = (nextYear("roles", "last")?.n ?? 0) >= enoughRoleCells ? "roles" : "titles";
  const missed = (method: BacktestScore["method"]) =>
    nextYear(cells, method)?.mape ?? Number.POSITIVE_INFINITY;
  const chosen = choosable.reduce((least, next) => (missed(next) < missed(least) ? next : least));
  const errors = together.flatMap((score) =>
    score.cells === cells && score.method === chosen && score.mape !== null
      ? [{ horizon: score.horizon, grade: score.grade, n: score.n, mape: score.mape }]
      : [],
  );
  return { method: chosen, errors };
}
