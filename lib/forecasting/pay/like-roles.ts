import { inverseMatrix } from "#lib/statistics/inverse-matrix.ts";
import { titleSimilarity } from "../evidence/title-similarity.ts";
import type { Unit } from "../evidence/units.ts";

/** Part of what is particular to a role that roles of like names share; decision 0130. */
const sharedByName = 0.9;

/** Inverse of the correlations of units: alike as far as their names are, the rest their own. */
export function likePrecision(units: readonly Unit[]): Float64Array {
  const size = units.length;
  const correlations = titleSimilarity(units.map(({ words }) => words)).map(
    (alike, place) =>
      sharedByName * alike + (Math.floor(place / size) === place % size ? 1 - sharedByName : 0),
  );
  return inverseMatrix(correlations, size);
}
