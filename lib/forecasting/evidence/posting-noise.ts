import { learntBunching } from "./bunching.ts";
import type { Evidence } from "./evidence.ts";
import { homeCountry } from "./home-country.ts";
import type { PaySample } from "./pay-sample.ts";
import { cellVariance, postingVariance } from "./posting-spread.ts";

/**
 * How many times as much a posting outside the home country varies as its range says: a country's few employers and
 * mislabelled currencies come in bunches; decision 0130.
 */
const bunched = 2.5;

/** Relative variance of one posting of a country's cell, by what the cell recorded; null where that is nothing. */
export type PostingSpread = (country: string, sample: PaySample | null) => number;

/**
 * How postings vary within cells: a cell's own variance drawn to that of all, at home and elsewhere apart.
 *
 * @param times as much as ranges say that postings elsewhere vary.
 */
export function postingSpread(evidence: readonly Evidence[], times = bunched): PostingSpread {
  const home = homeCountry(evidence);
  const of = (atHome: boolean) =>
    postingVariance(
      evidence.filter(({ country }) => (country === home) === atHome).map(({ sample }) => sample),
    );
  const [here, elsewhere] = [of(true), of(false)];
  return (country, sample) => {
    const pooled = country === home ? here : elsewhere;
    const own = sample === null ? pooled : cellVariance(sample, pooled);
    return country === home ? own : times * own;
  };
}

/** The same with what the evidence itself says of how postings outside the home country come in bunches; decision 0242. */
export function learntSpread(evidence: readonly Evidence[]): PostingSpread {
  const home = homeCountry(evidence);
  const asRanges = postingSpread(evidence, 1);
  const cells = evidence.map((row) => ({
    ...{ unit: row.unit.id, country: row.country, year: row.year },
    value: Math.log(row.sample.mean),
    variance: noiseOf(asRanges)(row),
  }));
  return postingSpread(
    evidence,
    learntBunching(cells, ({ country }) => country !== home, bunched),
  );
}

/** Sampling variance of the log of a cell's average. */
export function noiseOf(spread: PostingSpread): (row: Evidence) => number {
  return ({ country, sample }) => spread(country, sample) / sample.effective;
}
