import { sum } from "d3-array";
import { at } from "#lib/statistics/at.ts";
import type { LocalEffect, LocalVariances } from "#lib/statistics/local-blocks.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import type { LocalPrediction } from "#lib/statistics/predict-local.ts";
import { student80 } from "#lib/statistics/student.ts";

/**
 * The variance of a prediction as an 80% interval needs it: what is particular to a country's cells is known by as few
 * effects as there are, and enters with Student's t instead of the normal quantile; decision 0245.
 *
 * @param local the effects that were predicted.
 */
export function asFewCells(
  { variance, localVariance }: Pick<LocalPrediction, "variance" | "localVariance">,
  local: readonly LocalEffect[],
  variances: LocalVariances,
): number {
  const parts = local.map(({ component, weight }) => ({
    part: weight ** 2 * at(variances.local, component),
    widens: (student80(variances.freedom?.[component] ?? Number.POSITIVE_INFINITY) / normal80) ** 2,
  }));
  const total = sum(parts, ({ part }) => part);
  if (total === 0) return variance;
  const widens = sum(parts, ({ part, widens }) => part * widens) / total;
  return variance + localVariance * (widens - 1);
}
