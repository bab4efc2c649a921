import { at, cellOf } from "./at.ts";
import type { LocalEffect } from "./local-blocks.ts";
import type { LocalSolution } from "./local-effects.ts";
import { product, SparseVector } from "./sparse-vector.ts";

/** What is to be predicted: a sum of fixed, crossed and local effects, observed or not. */
export interface LocalTarget {
  columns: readonly number[];
  values: readonly number[];
  local: readonly LocalEffect[];
}

/** A prediction on the scale of the responses. */
export interface LocalPrediction {
  value: number;
  /** Mean squared error of `value`, given the variances. */
  variance: number;
  /** The part of it that the target's local effects have, all others known. */
  localVariance: number;
  /** Weight of each row that shares a local effect with the target, by its place among all rows. */
  weights: ReadonlyMap<number, number>;
}

/**
 * Best linear unbiased prediction of x'beta + z'u + local effects with its mean squared error.
 * Rao and Molina, Small Area Estimation, 2nd ed., 5.2.
 */
export function predictLocal(
  { prepared, variances, coefficients, inverse, blocks }: LocalSolution,
  target: LocalTarget,
): LocalPrediction {
  const difference = new SparseVector();
  difference.add(target.columns, target.values, 1);
  let value = target.columns.reduce(
    (sum, column, i) => sum + cellOf(coefficients, column) * at(target.values, i),
    0,
  );
  let variance = target.local.reduce(
    (sum, { component, weight }) => sum + at(variances.local, component) * weight ** 2,
    0,
  );
  const weights = new Map<number, number>();
  const touched = Map.groupBy(
    target.local.flatMap((effect) => {
      const held = prepared.held.get(effect.id);
      return held === undefined ? [] : [{ ...effect, ...held }];
    }),
    ({ block }) => block,
  );
  for (const [place, own] of touched) {
    const block = blocks[place];
    if (block === undefined) continue;
    const count = block.rows.length;
    const covariances = new Float64Array(count);
    for (const { effect, component, weight } of own) {
      const common = at(variances.local, component) * weight;
      for (const one of block.effects[effect]?.rows ?? [])
        covariances[one.row] = cellOf(covariances, one.row) + common * one.weight;
    }
    block.rows.forEach((row, i) => {
      let share = 0;
      for (let j = 0; j < count; j++)
        share += cellOf(block.inverse, i * count + j) * cellOf(covariances, j);
      value += cellOf(covariances, i) * cellOf(block.pull, i);
      variance -= share * cellOf(covariances, i);
      difference.add(row.columns, row.values, -share);
      const where = block.places[i];
      if (where !== undefined) weights.set(where, share);
    });
  }
  const localVariance = Math.max(variance, 0);
  const entries = difference.entries();
  variance += product(inverse, prepared.size, entries, entries);
  return { value, variance: Math.max(variance, 0), localVariance, weights };
}
