/**
 * Whether data of `dataDate` (ISO) are over a year old before the first projected year ends: then the
 * reason of a grade names their date, since age widens the bands. A release reads no clock, and its first projected
 * year is the year that its readers live in.
 */
export function isAged(dataDate: string, firstProjectedYear: number): boolean {
  const [year = "", ...monthAndDay] = dataDate.split("-");
  const anniversary = [String(Number(year) + 1), ...monthAndDay].join("-");
  return anniversary < `${firstProjectedYear}-12-31`;
}
