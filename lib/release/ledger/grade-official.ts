import { sum } from "d3-array";
import type { Outcome } from "#lib/domain/ledger.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { occupationCode } from "#lib/forecasting/official/series-of-cells.ts";
import type { OpenProjection } from "./grade-projections.ts";

/** A later edition of an office, with the figures that a release takes from it. */
export interface OfficialEdition {
  source: string;
  label: string;
  date: string;
  cells: readonly OfficialCell[];
}

/**
 * Grades a projection of official pay against one edition: its national mean of the projected year for the
 * occupations that the role stood for, weighted by their jobs where they are several.
 *
 * @returns null where the edition is not later, is another source's, or lacks one of the occupations.
 */
export function gradeOfficial(
  { source, editionDate, titles, countryCode, year, currency, low80, high80 }: OpenProjection,
  edition: OfficialEdition,
): Outcome | null {
  if (edition.source !== source || edition.date <= editionDate) return null;
  const codes = new Set(titles.map(occupationCode));
  const figures = edition.cells.flatMap((cell) =>
    cell.year === year &&
    cell.country === countryCode &&
    cell.region === null &&
    cell.currency === currency &&
    cell.mean !== null &&
    codes.has(occupationCode(cell.title))
      ? [{ mean: cell.mean, jobs: Math.max(cell.jobs ?? 1, 1) }]
      : [],
  );
  if (figures.length === 0 || figures.length !== codes.size) return null;
  const jobs = sum(figures, (figure) => figure.jobs);
  const actual = sum(figures, (figure) => figure.jobs * figure.mean) / jobs;
  return {
    edition: edition.label,
    actual,
    payPoints: Math.round(jobs),
    hit: low80 <= actual && actual <= high80,
  };
}
