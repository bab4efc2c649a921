import { type Components, type EffectRow, type Layout, startingComponents } from "./effect-rows.ts";
import { improveComponents } from "./reml-step.ts";
import { prepareEquations, type Solution, solveMixedModel } from "./solve-mixed-model.ts";
import { searchVariances } from "./variance-search.ts";

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
  { fixed, start, tolerance }: SearchOptions = {},
): Solution {
  const equations = prepareEquations(rows, layout);
  if (fixed !== undefined) return solveMixedModel(equations, fixed, "all");
  const split = (all: readonly number[]) => componentsOf(all, layout);
  const found = searchVariances(
    allOf(start ?? startingComponents(rows, layout)),
    (all) => allOf(improveComponents(solveMixedModel(equations, split(all), "meeting"))),
    tolerance,
  );
  return solveMixedModel(equations, split(found), "all");
}

/** Effects, blocks, residuals. */
function allOf({ effects, blocks, residuals }: Components): number[] {
  return [...effects, ...blocks, ...residuals];
}

function componentsOf(variances: readonly number[], layout: Layout): Components {
  const groups = layout.groups.length;
  return {
    effects: variances.slice(0, groups),
    blocks: variances
      .slice(groups, groups + layout.blockKinds)
      .map((variance) => (layout.blockEffects ? variance : 0)),
    residuals: variances.slice(groups + layout.blockKinds),
  };
}
