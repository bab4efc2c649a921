import { type Components, columnCount, groupSpans, smallestVariance } from "./effect-rows.ts";
import type { Solution } from "./solve-mixed-model.ts";
import { quadraticForm, SparseVector } from "./sparse-vector.ts";

/**
 * One step of the fixed point whose end are the restricted maximum likelihood variances: the squared
 * predictions of a group of effects over the group's effective number of effects.
 * Schall 1991, Biometrika 78, 719-727; Harville 1977, JASA 72, 320-338.
 */
export function improveComponents(solution: Solution): Components {
  return { effects: crossed(solution), ...nested(solution) };
}

function crossed({ layout, components, coefficients, inverseFactor }: Solution): number[] {
  const size = columnCount(layout);
  return groupSpans(layout).map(({ from, to }, group) => {
    let squares = 0;
    let trace = 0;
    for (let k = from; k < to; k++) {
      squares += (coefficients[k] ?? 0) ** 2;
      trace += quadraticForm(inverseFactor, size, [k], [1]);
    }
    return ratio(squares, to - from - trace / (components.effects[group] ?? 1));
  });
}

function nested({ layout, components, inverseFactor, blocks }: Solution) {
  const size = columnCount(layout);
  const residualSquares = new Array<number>(layout.kinds).fill(0);
  const residualNumber = new Array<number>(layout.kinds).fill(0);
  const blockSquares = new Array<number>(layout.blockKinds).fill(0);
  const blockNumber = new Array<number>(layout.blockKinds).fill(0);
  for (const { rows, weights, variance: blockVariance, kappa, residuals } of blocks) {
    const blockKind = rows[0]?.blockKind ?? 0;
    const total = new SparseVector();
    rows.forEach((row, j) => {
      total.add(row.columns, row.values, weights[j] ?? 0);
    });
    const all = total.entries();
    const sum = weights.reduce((s, weight) => s + weight, 0);
    const weightedResidual = weights.reduce((s, weight, j) => s + weight * (residuals[j] ?? 0), 0);
    const free = 1 - kappa * sum;
    blockSquares[blockKind] = (blockSquares[blockKind] ?? 0) + (kappa * weightedResidual) ** 2;
    blockNumber[blockKind] =
      (blockNumber[blockKind] ?? 0) +
      blockVariance *
        (sum * free - free ** 2 * quadraticForm(inverseFactor, size, all.columns, all.values));
    rows.forEach((row, j) => {
      const weight = weights[j] ?? 0;
      const variance = components.residuals[row.kind] ?? 0;
      const own = new SparseVector();
      own.add(row.columns, row.values, weight);
      if (kappa > 0) own.add(all.columns, all.values, -kappa * weight);
      const { columns, values } = own.entries();
      const projection =
        weight - kappa * weight ** 2 - quadraticForm(inverseFactor, size, columns, values);
      const effect = variance * weight * ((residuals[j] ?? 0) - kappa * weightedResidual);
      residualSquares[row.kind] = (residualSquares[row.kind] ?? 0) + effect ** 2;
      residualNumber[row.kind] = (residualNumber[row.kind] ?? 0) + variance * projection;
    });
  }
  return {
    blocks: blockSquares.map((squares, kind) =>
      layout.blockEffects ? ratio(squares, blockNumber[kind] ?? 0) : 0,
    ),
    residuals: residualSquares.map((squares, kind) => ratio(squares, residualNumber[kind] ?? 0)),
  };
}

function ratio(squares: number, number: number): number {
  return number > 0 ? Math.max(squares / number, smallestVariance) : smallestVariance;
}
