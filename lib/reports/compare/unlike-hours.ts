import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import type { ComparedFigures } from "./compared-figures.ts";

/** Whether an office counts part-time jobs into the figure, at the hours that they have. */
export function holdsPartTime({ estimate, cell }: ComparedFigures): boolean {
  return estimate.kind === "official" && partTimeCountries().has(cell.country.code);
}

/** Whether only one of two figures holds part-time jobs: how far they stand apart is then one of hours as much as of pay. */
export function haveUnlikeHours(one: ComparedFigures, other: ComparedFigures): boolean {
  return holdsPartTime(one) !== holdsPartTime(other);
}
