import { mean } from "d3-array";
import type { Outcome } from "#lib/domain/ledger.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { payPointsIn } from "../facts/recorded-advertised.ts";

/** Pay points of the cell in the projected year from which a projection is due. */
const duePayPoints = 30;

/** What grading needs to know of a projection. */
export interface OpenProjection {
  source: string;
  edition: string;
  /** The date of that edition, ISO. */
  editionDate: string;
  countryCode: string;
  year: number;
  currency: Currency;
  low80: number;
  high80: number;
  /** The titles that the role held when the projection was made. */
  titles: readonly string[];
}

/** An edition's pay cells, looked up by title, country and year. */
export interface GradingEdition {
  source: string;
  label: string;
  date: string;
  cellsOf: (title: string, countryCode: string, year: number) => readonly AdvertisedCell[];
}

/**
 * Grades a projection against one edition: the plain mean of the pay points which that edition
 * holds for the projected year under the titles that the role held when the projection was made.
 *
 * @returns null where the edition is not later, is another source's, or holds under 30 pay points.
 */
export function gradeProjection(
  projection: OpenProjection,
  edition: GradingEdition,
  rates: Rates,
): Outcome | null {
  if (edition.source !== projection.source || edition.date <= projection.editionDate) return null;
  const { titles, countryCode, year, currency } = projection;
  const cells = titles.flatMap((title) => edition.cellsOf(title, countryCode, year));
  const points = payPointsIn(comparable(cells, currency, rates), currency, rates);
  const actual = mean(points);
  if (actual === undefined || points.length < duePayPoints) return null;
  return {
    edition: edition.label,
    actual,
    payPoints: points.length,
    hit: projection.low80 <= actual && actual <= projection.high80,
  };
}

/** The cells without ranges that no rate held brings into the currency. */
function comparable(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): AdvertisedCell[] {
  const held = (one: Currency) => rates.perUsd[one] !== undefined;
  return cells.map((cell) => ({
    ...cell,
    ranges: cell.ranges.filter(
      (range) => range.currency === currency || (held(range.currency) && held(currency)),
    ),
  }));
}

/** The edition's advertised cells ready for grading. */
export function gradingEdition(
  edition: { source: string; label: string; date: string },
  cells: readonly AdvertisedCell[],
): GradingEdition {
  const key = (title: string, country: string, year: number) => `${year} ${country} ${title}`;
  const byKey = Map.groupBy(cells, ({ title, country, year }) => key(title, country, year));
  return {
    ...edition,
    cellsOf: (title, country, year) => byKey.get(key(title, country, year)) ?? [],
  };
}
