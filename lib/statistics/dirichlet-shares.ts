import { gammaln } from "simple-statistics";
import { at } from "./at.ts";

/** Counts by category with the shares expected before any count was seen. */
export interface CountedShares {
  counts: readonly number[];
  /** Positive, summing to 1. */
  expected: readonly number[];
}

/** Concentrations tried: from "expected shares say little" to "they say almost everything". */
const concentrations = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;

/**
 * Posterior mean of shares under a Dirichlet prior: expected shares count as `concentration` cases.
 * Gelman et al., Bayesian Data Analysis, 3rd ed., 3.4.
 */
export function shrinkShares({ counts, expected }: CountedShares, concentration: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return expected.map(
    (share, k) => (at(counts, k) + concentration * share) / (total + concentration),
  );
}

/**
 * The concentration, of a grid in powers of two, under which the counts of all cells are most likely
 * (Dirichlet-multinomial likelihood; Minka 2000, Estimating a Dirichlet distribution).
 */
export function bestConcentration(cells: readonly CountedShares[]): number {
  let best: { concentration: number; likelihood: number } = {
    concentration: concentrations[0],
    likelihood: Number.NEGATIVE_INFINITY,
  };
  for (const concentration of concentrations) {
    const likelihood = cells.reduce((sum, cell) => sum + logLikelihood(cell, concentration), 0);
    if (likelihood > best.likelihood) best = { concentration, likelihood };
  }
  return best.concentration;
}

/** Up to a term that does not depend on the concentration. */
function logLikelihood({ counts, expected }: CountedShares, concentration: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return expected.reduce(
    (sum, share, k) => {
      const prior = concentration * share;
      return sum + gammaln(prior + at(counts, k)) - gammaln(prior);
    },
    gammaln(concentration) - gammaln(concentration + total),
  );
}
