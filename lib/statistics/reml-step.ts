import { at, cellOf } from "./at.ts";
import { type Components, columnCount, groupSpans } from "./effect-rows.ts";
import type { Solution } from "./solve-mixed-model.ts";
import { quadraticForm, SparseVector } from "./sparse-vector.ts";
import { varianceOf } from "./variance-search.ts";

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
      squares += cellOf(coefficients, k) ** 2;
      trace += quadraticForm(inverseFactor, size, [k], [1]);
    }
    return varianceOf(squares, to - from - trace / at(components.effects, group));
  });
}

function nested({ layout, components, inverseFactor, blocks }: Solution) {
  const size = columnCount(layout);
  const residualSquares = new Array<number>(layout.kinds).fill(0);
  const residualNumber = new Array<number>(layout.kinds).fill(0);
  const blockSquares = new Array<number>(layout.blockKinds).fill(0);
  const blockNumber = new Array<number>(layout.blockKinds).fill(0);
  for (const { rows, blockKind, weights, variance: blockVariance, kappa, residuals } of blocks) {
    const total = new SparseVector();
    rows.forEach((row, j) => {
      total.add(row.columns, row.values, at(weights, j));
    });
    const all = total.entries();
    const sum = weights.reduce((s, weight) => s + weight, 0);
    const weightedResidual = weights.reduce((s, weight, j) => s + weight * at(residuals, j), 0);
    const free = 1 - kappa * sum;
    blockSquares[blockKind] = at(blockSquares, blockKind) + (kappa * weightedResidual) ** 2;
    blockNumber[blockKind] =
      at(blockNumber, blockKind) +
      blockVariance *
        (sum * free - free ** 2 * quadraticForm(inverseFactor, size, all.columns, all.values));
    rows.forEach((row, j) => {
      const weight = at(weights, j);
      const variance = at(components.residuals, row.kind);
      const own = new SparseVector();
      own.add(row.columns, row.values, weight);
      if (kappa > 0) own.add(all.columns, all.values, -kappa * weight);
      const { columns, values } = own.entries();
      const projection =
        weight - kappa * weight ** 2 - quadraticForm(inverseFactor, size, columns, values);
      const effect = variance * weight * (at(residuals, j) - kappa * weightedResidual);
      residualSquares[row.kind] = at(residualSquares, row.kind) + effect ** 2;
      residualNumber[row.kind] = at(residualNumber, row.kind) + variance * projection;
    });
  }
  return {
    blocks: blockSquares.map((squares, kind) =>
      layout.blockEffects ? varianceOf(squares, at(blockNumber, kind)) : 0,
    ),
    residuals: residualSquares.map((squares, kind) =>
      varianceOf(squares, at(residualNumber, kind)),
    ),
  };
}
