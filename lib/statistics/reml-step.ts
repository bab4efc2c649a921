import { at, cellOf } from "./at.ts";
import { type Components, columnCount, groupSpans } from "./effect-rows.ts";
import type { Solution } from "./solve-mixed-model.ts";
import { products } from "./sparse-vector.ts";
import { varianceOf } from "./variance-search.ts";

/**
 * One step of the fixed point whose end are the restricted maximum likelihood variances: the squared
 * predictions of a group of effects over the group's effective number of effects.
 * Schall 1991, Biometrika 78, 719-727; Harville 1977, JASA 72, 320-338.
 */
export function improveComponents(solution: Solution): Components {
  return { effects: crossed(solution), ...nested(solution) };
}

function crossed({ layout, components, coefficients, inverse }: Solution): number[] {
  const size = columnCount(layout);
  return groupSpans(layout).map(({ from, to }, group) => {
    let squares = 0;
    let trace = 0;
    for (let k = from; k < to; k++) {
      squares += cellOf(coefficients, k) ** 2;
      trace += cellOf(inverse, k * size + k);
    }
    return varianceOf(squares, to - from - trace / at(components.effects, group));
  });
}

function nested({ layout, components, inverse, blocks }: Solution) {
  const size = columnCount(layout);
  const residualSquares = new Array<number>(layout.kinds).fill(0);
  const residualNumber = new Array<number>(layout.kinds).fill(0);
  const blockSquares = new Array<number>(layout.blockKinds).fill(0);
  const blockNumber = new Array<number>(layout.blockKinds).fill(0);
  for (const { rows, blockKind, weights, variance: blockVariance, kappa, residuals } of blocks) {
    const errors = products(inverse, size, rows);
    // X C^-1 X'w of the block, and w'X C^-1 X'w.
    const shared = weights.map((_, j) =>
      weights.reduce((s, weight, k) => s + weight * cellOf(errors, j * rows.length + k), 0),
    );
    const all = weights.reduce((s, weight, j) => s + weight * at(shared, j), 0);
    const sum = weights.reduce((s, weight) => s + weight, 0);
    const weightedResidual = weights.reduce((s, weight, j) => s + weight * at(residuals, j), 0);
    const free = 1 - kappa * sum;
    blockSquares[blockKind] = at(blockSquares, blockKind) + (kappa * weightedResidual) ** 2;
    blockNumber[blockKind] =
      at(blockNumber, blockKind) + blockVariance * (sum * free - free ** 2 * all);
    rows.forEach((row, j) => {
      const weight = at(weights, j);
      const variance = at(components.residuals, row.kind);
      const own =
        cellOf(errors, j * rows.length + j) - 2 * kappa * at(shared, j) + kappa ** 2 * all;
      const projection = weight - kappa * weight ** 2 - weight ** 2 * own;
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
