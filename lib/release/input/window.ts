import { isAdvertised, type PayCell } from "#lib/domain/pay-cell.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import type { UnitOf } from "#lib/forecasting/evidence/units.ts";
import { estimableYear } from "#lib/forecasting/evidence/usable-years.ts";
import { ReleaseError } from "../release-error.ts";

/**
 * The current window of each source: its last two data years in the release. Estimates of advertised pay rest on the
 * reference year and the one before, so that older postings of one index do not count beside newer ones of another.
 * @returns the first and last year by source id; both are the same where a source has one year.
 */
export function currentWindows(
  editions: readonly UsedEdition[],
  reference: number,
): Map<string, { from: number; to: number }> {
  const years = Map.groupBy(
    editions.flatMap(({ id, kind, years }) => years.map((year) => ({ id, kind, year }))),
    ({ id }) => id,
  );
  return new Map(
    [...years].flatMap(([id, held]) => {
      const counting = held.filter(
        ({ kind, year }) => kind !== "advertised" || year >= reference - 1,
      );
      const [last, before] = counting.map(({ year }) => year).toSorted((a, b) => b - a);
      return last === undefined ? [] : [[id, { from: before ?? last, to: last }] as const];
    }),
  );
}

/**
 * The year that estimates are for: that of advertised pay, which the estimates are about; without advertised pay the
 * last data year of any source.
 */
export function referenceYear(
  editions: readonly UsedEdition[],
  cells: readonly PayCell[],
  unitOf: UnitOf,
): number {
  return (
    estimableYear(cells.filter(isAdvertised), unitOf) ??
    Math.max(...editions.flatMap(({ years }) => years))
  );
}

/**
 * The years to project: those asked for, else today's calendar year and the next as far as they are
 * ahead (the one use of today's date).
 * @throws ReleaseError where a year asked for is not after the reference year.
 */
export function projectionYears(
  reference: number,
  asked: readonly number[] | undefined,
  today: Date,
): number[] {
  const current = today.getUTCFullYear();
  const wanted = asked ?? [current, current + 1].filter((year) => year > reference);
  const years = [...new Set(wanted)].toSorted((a, b) => a - b);
  const early = years.find((year) => !Number.isInteger(year) || year <= reference);
  if (years.length === 0 || early !== undefined) {
    throw new ReleaseError(
      `Cannot project ${early ?? "no year"}: the last data year is ${reference}. ` +
        `Name later years: build --years ${reference + 1},${reference + 2}`,
    );
  }
  return years;
}

/** The date of the data: of the newest edition of the pay that estimates are about. */
export function dataDate(editions: readonly UsedEdition[]): string {
  const advertised = editions.filter(({ kind }) => kind === "advertised");
  const [newest] = (advertised.length > 0 ? advertised : editions)
    .map(({ date }) => date)
    .toSorted()
    .toReversed();
  if (newest === undefined) throw new ReleaseError("A release needs an edition of pay data.");
  return newest;
}
