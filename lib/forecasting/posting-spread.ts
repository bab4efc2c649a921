import { sum } from "d3-array";
import type { PaySample } from "./pay-sample.ts";

/** Relative variance of a posting's pay within its cell where nothing tells: a spread of 30%. */
const unknownVariance = 0.09;

/** Degrees of freedom at which the pooled variance and the default weigh the same. */
const priorFreedom = 4;

/**
 * Relative variance of postings within a cell, pooled over cells: squared distances over degrees of
 * freedom, with a default that only matters where there is next to nothing.
 */
export function postingVariance(samples: readonly PaySample[]): number {
  const squares = sum(samples, (sample) => sample.squares);
  const freedom = sum(samples, ({ postings }) => postings - 1);
  return (squares + priorFreedom * unknownVariance) / (freedom + priorFreedom);
}
