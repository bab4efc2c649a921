import { cellKey, type Evidence } from "./evidence.ts";

/** Years of advertised pay that an estimate rests on: the current window. */
export const windowYears = 2;
/** Cells recorded in both years from which two years can be compared: fewer cannot tell what lasts. */
const fewestSeenTwice = 50;

/** Evidence of the reference year, and of the year before where the two can be compared. */
export function usableYears(evidence: readonly Evidence[], referenceYear: number): Evidence[] {
  const comparable = isComparable(evidence, referenceYear);
  return inWindow(evidence, referenceYear).filter(
    ({ year }) => year === referenceYear || comparable,
  );
}

/** Whether enough cells were recorded both in a year and in the year before. */
export function isComparable(evidence: readonly Evidence[], year: number): boolean {
  const cells = Map.groupBy(inWindow(evidence, year), cellKey);
  const seenTwice = [...cells.values()].filter((years) => years.length === windowYears);
  return seenTwice.length >= fewestSeenTwice;
}

function inWindow(evidence: readonly Evidence[], referenceYear: number): Evidence[] {
  return evidence.filter(({ year }) => year > referenceYear - windowYears && year <= referenceYear);
}
