import { sum } from "d3-array";
import type { PaySample } from "./pay-sample.ts";

/** Relative variance of a posting's pay within its cell where nothing tells: a spread of 30%. */
const unknownVariance = 0.09;
/** Degrees of freedom at which the pooled variance and the default weigh the same. */
const unknownFreedom = 4;
/** Degrees of freedom at which a cell's own variance and the pooled one weigh the same. */
const pooledFreedom = 8;

/**
 * Relative variance of postings within a cell, pooled over cells: squared distances over degrees of
 * freedom, with a default that only matters where there is next to nothing.
 */
export function postingVariance(samples: readonly PaySample[]): number {
  const squares = sum(samples, (sample) => sample.squares);
  const freedom = sum(samples, ({ postings }) => postings - 1);
  return (squares + unknownFreedom * unknownVariance) / (freedom + unknownFreedom);
}

/**
 * Sampling variance of the log of a cell's mean: its own variance of postings, drawn to the pooled one
 * (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3, 3, with fixed prior
 * degrees of freedom), over its effective postings.
 */
export function samplingVariance(sample: PaySample, pooled: number): number {
  return cellVariance(sample, pooled) / sample.effective;
}

/** The cell's own variance of postings, drawn to the pooled one. */
export function cellVariance({ squares, postings, effective }: PaySample, pooled: number): number {
  const freedom = Math.max(effective - 1, 0);
  const own = postings > 1 ? squares / (postings - 1) : pooled;
  return (freedom * own + pooledFreedom * pooled) / (freedom + pooledFreedom);
}
