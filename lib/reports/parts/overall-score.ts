import type { BacktestScore } from "#lib/domain/estimate.ts";

/** The score over all target years, on title cells of all countries, one year ahead. */
export function overallScore(
  scores: readonly BacktestScore[],
  method: BacktestScore["method"],
): BacktestScore | undefined {
  return scores.find(
    (score) =>
      score.design === "rolling" &&
      score.cells === "titles" &&
      score.area === "all" &&
      score.year === "all" &&
      score.horizon === 1 &&
      score.grade === "all" &&
      score.method === method,
  );
}
