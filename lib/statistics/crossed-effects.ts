import { type Components, type EffectRow, type Layout, startingComponents } from "./effect-rows.ts";
import { improveComponents } from "./reml-step.ts";
import { type Solution, solveMixedModel } from "./solve-mixed-model.ts";

/** Variances have settled when none that matters changes by more than this on the log scale. */
const tolerance = 0.01;
/** Variances below this are nothing: a standard deviation of 0.3%. */
const negligible = 1e-5;
const mostRounds = 60;

/**
 * Crossed random effects with known sampling variances (an area-level model: Fay and Herriot 1979,
 * JASA 74, 269-277; Rao and Molina, Small Area Estimation, 2nd ed., ch. 5-8). Row j of block b:
 *
 *   y = x'beta + z'u + c(b) + e(j) + sampling error, var(sampling error) = v known.
 *
 * Each group of u, the block effects c and the row effects e of each kind of row have a variance of
 * their own, estimated by restricted maximum likelihood through Schall's fixed point.
 *
 * @param fixed variances to use as they are; without it they are estimated.
 * @throws RangeError where the fixed columns are not independent.
 */
export function fitCrossedEffects(
  rows: readonly EffectRow[],
  layout: Layout,
  fixed?: Components,
): Solution {
  if (fixed !== undefined) return solveMixedModel(rows, layout, fixed);
  let components = startingComponents(rows, layout);
  let solution = solveMixedModel(rows, layout, components);
  for (let round = 0; round < mostRounds; round++) {
    const next = improveComponents(solution);
    const settled = change(components, next) < tolerance;
    components = next;
    solution = solveMixedModel(rows, layout, components);
    if (settled) break;
  }
  return solution;
}

function change(before: Components, after: Components): number {
  const pairs = [
    ...before.effects.map((value, k) => [value, after.effects[k] ?? value] as const),
    ...before.residuals.map((value, k) => [value, after.residuals[k] ?? value] as const),
    [before.block, after.block] as const,
  ];
  return Math.max(
    ...pairs.map(([old, now]) =>
      old < negligible && now < negligible ? 0 : Math.abs(Math.log(now / old)),
    ),
  );
}
