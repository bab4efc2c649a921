import { at, cellOf } from "./at.ts";
import { commonVariance } from "./common-variance.ts";
import {
  type LocalLayout,
  type LocalRow,
  type LocalVariances,
  prepareRows,
} from "./local-blocks.ts";
import { type LocalSolution, solveLocal, spansOf } from "./local-effects.ts";
import { products } from "./sparse-vector.ts";
import { searchVariances, smallestVariance, varianceOf } from "./variance-search.ts";

/** How the variances are found. */
export interface LocalSearch {
  /** Where the search starts; the spread of the responses in equal parts where none is given. */
  start?: LocalVariances;
  /** Variances to use as they are. */
  fixed?: LocalVariances;
  tolerance?: number;
}

/**
 * Crossed and local random effects with known sampling variances (an area-level model: Fay and Herriot 1979, JASA
 * 74, 269-277; Rao and Molina, Small Area Estimation, 2nd ed., ch. 5-8):
 *
 *   y = x'beta + z'u + sum of local effects + sampling error of known variance.
 *
 * Variances are the restricted maximum likelihood ones, found by Schall's fixed point; those of the local components
 * of one pool are drawn together, as if each had seen `poolWeight` more effects of the pool's common variance.
 *
 * @throws RangeError where the fixed columns are not independent, or the variances do not settle.
 */
export function fitLocalEffects(
  rows: readonly LocalRow[],
  layout: LocalLayout,
  { start, fixed, tolerance }: LocalSearch = {},
): LocalSolution {
  const prepared = prepareRows(rows, layout);
  if (fixed !== undefined) return solveLocal(prepared, fixed);
  const groups = layout.groups.length;
  const split = (all: readonly number[]): LocalVariances => ({
    effects: all.slice(0, groups),
    local: all.slice(groups),
  });
  const { effects, local } = start ?? startingVariances(rows, layout);
  const found = searchVariances(
    [...effects, ...local],
    (all) => {
      const better = improveVariances(solveLocal(prepared, split(all), "meeting"));
      return [...better.effects, ...better.local];
    },
    tolerance,
  );
  const solution = solveLocal(prepared, split(found));
  const freedom = localMoments(solution).map(({ number }) => number + layout.poolWeight);
  return { ...solution, variances: { ...solution.variances, freedom } };
}

function startingVariances(rows: readonly LocalRow[], layout: LocalLayout): LocalVariances {
  const mean = rows.reduce((sum, { response }) => sum + response, 0) / Math.max(rows.length, 1);
  const spread =
    rows.reduce((sum, { response }) => sum + (response - mean) ** 2, 0) / Math.max(rows.length, 1);
  const parts = layout.groups.length + new Set(layout.pools).size;
  const part = Math.max(spread / parts, 1e-3);
  return { effects: layout.groups.map(() => part), local: layout.pools.map(() => part) };
}

/**
 * One step of the fixed point: the squared predictions of a component's effects over their effective number.
 * Schall 1991, Biometrika 78, 719-727; Harville 1977, JASA 72, 320-338.
 */
function improveVariances(solution: LocalSolution): LocalVariances {
  return { effects: crossed(solution), local: localOnes(solution) };
}

function crossed({ prepared, variances, coefficients, inverse }: LocalSolution): number[] {
  const { layout, size } = prepared;
  return spansOf(layout).map(({ group, from, to, precision }) => {
    const count = to - from;
    let squares = 0;
    let trace = 0;
    for (let a = from; a < to; a++) {
      for (let b = precision === null ? a : from; b <= a; b++) {
        const own = precision === null ? 1 : cellOf(precision, (a - from) * count + b - from);
        if (own === 0) continue;
        const twice = a === b ? own : 2 * own;
        squares += twice * cellOf(coefficients, a) * cellOf(coefficients, b);
        trace += twice * cellOf(inverse, a * size + b);
      }
    }
    return varianceOf(squares, count - trace / at(variances.effects, group));
  });
}

/** Squares and effective number of the effects of each local component. */
function localMoments({ prepared, variances, inverse, blocks }: LocalSolution) {
  const { layout, size } = prepared;
  const squares = layout.pools.map(() => 0);
  const numbers = layout.pools.map(() => 0);
  for (const { rows, effects, inverse: precision, pull } of blocks) {
    const count = rows.length;
    const errors = products(inverse, size, rows);
    for (const { component, rows: members } of effects) {
      const variance = at(variances.local, component);
      // V⁻¹z, and z'Pz with P = V⁻¹ - V⁻¹X C⁻¹ X'V⁻¹.
      const weights = Float64Array.from(rows, (_, row) =>
        members.reduce(
          (sum, one) => sum + cellOf(precision, row * count + one.row) * one.weight,
          0,
        ),
      );
      let projected = members.reduce((sum, one) => sum + one.weight * cellOf(weights, one.row), 0);
      for (let a = 0; a < count; a++) {
        const first = cellOf(weights, a);
        projected -= first ** 2 * cellOf(errors, a * count + a);
        for (let b = 0; b < a; b++)
          projected -= 2 * first * cellOf(weights, b) * cellOf(errors, a * count + b);
      }
      const effect =
        variance * members.reduce((sum, one) => sum + one.weight * cellOf(pull, one.row), 0);
      squares[component] = at(squares, component) + effect ** 2;
      numbers[component] = at(numbers, component) + variance * projected;
    }
  }
  return layout.pools.map((pool, component) => ({
    pool,
    squares: at(squares, component),
    number: at(numbers, component),
  }));
}

function localOnes(solution: LocalSolution): number[] {
  const { pools, poolWeight } = solution.prepared.layout;
  const moments = localMoments(solution);
  const common = new Map(
    [...new Set(pools)].map((pool) => {
      const own = moments.filter((one) => one.pool === pool);
      return [pool, commonVariance(own, poolWeight) ?? smallestVariance];
    }),
  );
  return moments.map(({ pool, squares, number }) =>
    varianceOf(squares + poolWeight * (common.get(pool) ?? smallestVariance), number + poolWeight),
  );
}
