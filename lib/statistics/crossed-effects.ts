import {
  type Components,
  type EffectRow,
  type Layout,
  smallestVariance,
  startingComponents,
} from "./effect-rows.ts";
import { fixedPoint } from "./fixed-point.ts";
import { improveComponents } from "./reml-step.ts";
import { type Solution, solveMixedModel } from "./solve-mixed-model.ts";

/** Variances have settled when none that matters changes by more than this on the log scale. */
const usualTolerance = 0.01;
/** Variances below this do not matter: a standard deviation of 1%. */
const negligible = 1e-4;
const mostSteps = 300;

/** How the variances are found. */
export interface SearchOptions {
  /** Variances to use as they are, with no search. */
  fixed?: Components;
  /** Where the search starts; the spread of the responses in equal parts where none is given. */
  start?: Components;
  /** Largest change of a log variance at which the search stops. */
  tolerance?: number;
}

/**
 * Crossed random effects with known sampling variances (an area-level model: Fay and Herriot 1979,
 * JASA 74, 269-277; Rao and Molina, Small Area Estimation, 2nd ed., ch. 5-8). Row j of block b:
 *
 *   y = x'beta + z'u + c(b) + e(j) + sampling error, var(sampling error) = v known.
 *
 * Each group of u, the block effects c of each kind of block and the row effects e of each kind of row
 * have a variance of their own, estimated by restricted maximum likelihood through Schall's fixed point.
 *
 * @throws RangeError where the fixed columns are not independent, or the variances do not settle.
 */
export function fitCrossedEffects(
  rows: readonly EffectRow[],
  layout: Layout,
  { fixed, start, tolerance = usualTolerance }: SearchOptions = {},
): Solution {
  if (fixed !== undefined) return solveMixedModel(rows, layout, fixed);
  const end = fixedPoint(
    toLogs(start ?? startingComponents(rows, layout)),
    (logs) => toLogs(improveComponents(solveMixedModel(rows, layout, fromLogs(logs, layout)))),
    (before, after) =>
      after.every((log, k) => {
        const old = before[k] ?? log;
        return Math.max(log, old) < Math.log(negligible) || Math.abs(log - old) < tolerance;
      }),
    mostSteps,
  );
  return solveMixedModel(rows, layout, fromLogs(end, layout));
}

/** Components as logs, within bounds: effects, blocks, residuals. */
function toLogs({ effects, blocks, residuals }: Components): number[] {
  return [...effects, ...blocks, ...residuals].map((variance) =>
    Math.log(Math.max(variance, smallestVariance)),
  );
}

function fromLogs(logs: readonly number[], layout: Layout): Components {
  const variances = logs.map((log) => Math.min(Math.max(Math.exp(log), smallestVariance), 10));
  const groups = layout.groups.length;
  return {
    effects: variances.slice(0, groups),
    blocks: variances
      .slice(groups, groups + layout.blockKinds)
      .map((variance) => (layout.blockEffects ? variance : 0)),
    residuals: variances.slice(groups + layout.blockKinds),
  };
}
