import { sum } from "d3-array";
import type { OfficialCalendar, OfficialSeries } from "#lib/domain/official-series.ts";
import type { OfficialCell, PayCell } from "#lib/domain/pay-cell.ts";

/** Occupations from which an edition tells how a nation's pay grows; an extract of a few trades does not. */
const fewestOccupations = 100;

/**
 * An office's pay cells as a series: national means of the editions that came out on known days and hold a
 * hundred occupations; null where fewer than two do.
 */
export function seriesOfCells(
  cells: readonly PayCell[],
  { source, country, groupDigits, editions }: OfficialCalendar,
): OfficialSeries | null {
  const years = Map.groupBy(
    cells
      .filter((cell) => cell.kind === "official")
      .filter((cell) => cell.source === source && cell.country === country && cell.region === null),
    ({ year }) => year,
  );
  const held = editions.flatMap((edition) => {
    const pay = (years.get(edition.year) ?? []).flatMap((cell) =>
      cell.mean === null ? [] : [occupationPay(cell, cell.mean, groupDigits)],
    );
    return pay.length < fewestOccupations ? [] : [{ edition, pay }];
  });
  if (held.length < 2) return null;
  return {
    source,
    country,
    editions: held.map(({ edition }) => edition),
    cells: held.flatMap(({ pay }) => pay),
    nation: held.flatMap(({ edition: { year } }) => nationPay(years.get(year) ?? [], year)),
  };
}

/** What all occupations held pay together: their means weighted by jobs; none where no jobs are counted. */
function nationPay(cells: readonly OfficialCell[], year: number): OfficialSeries["nation"] {
  const counted = cells.flatMap(({ mean, jobs }) =>
    mean === null || jobs === null ? [] : [{ mean, jobs }],
  );
  const jobs = sum(counted, (cell) => cell.jobs);
  return jobs === 0 ? [] : [{ year, pay: sum(counted, (cell) => cell.jobs * cell.mean) / jobs }];
}

/** The code that a published occupation's title begins with: editions may word the rest differently. */
export function occupationCode(title: string): string {
  return title.split(" ", 1)[0] ?? title;
}

function occupationPay({ title, year, meanError }: OfficialCell, mean: number, digits: number) {
  const code = occupationCode(title);
  return { code, group: code.slice(0, digits), year, pay: mean, error: meanError };
}
