import type { Evidence } from "./evidence.ts";
import { homeCountry } from "./home-country.ts";
import { postingVariance, samplingVariance } from "./posting-spread.ts";

/**
 * How many times as much a posting outside the home country varies as its range says: a country's few employers and
 * mislabelled currencies come in bunches; decision 0130.
 */
const bunched = 2.5;

/** Sampling variance of the log of a cell's average, at home and elsewhere apart. */
export function noiseOf(evidence: readonly Evidence[]): (row: Evidence) => number {
  const home = homeCountry(evidence);
  const of = (atHome: boolean) =>
    postingVariance(
      evidence.filter(({ country }) => (country === home) === atHome).map(({ sample }) => sample),
    );
  const [here, elsewhere] = [of(true), of(false)];
  return ({ country, sample }) =>
    country === home
      ? samplingVariance(sample, here)
      : bunched * samplingVariance(sample, elsewhere);
}
