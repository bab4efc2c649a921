import { greatest, rollup, sum } from "d3-array";
import type { Evidence } from "./evidence.ts";

/** The country with most postings, whose cells are more alike; empty without evidence. */
export function homeCountry(evidence: readonly Evidence[]): string {
  const postings = rollup(
    evidence,
    (rows) => sum(rows, ({ sample }) => sample.postings),
    ({ country }) => country,
  );
  return greatest(postings, ([, postings]) => postings)?.[0] ?? "";
}
