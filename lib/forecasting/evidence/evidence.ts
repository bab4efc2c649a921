import { compareText } from "#lib/domain/compare-text.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Rates } from "#lib/domain/money.ts";
import { type AdvertisedCell, isAdvertised, type PayCell } from "#lib/domain/pay-cell.ts";
import { type PaySample, type PostedRange, summarise } from "./pay-sample.ts";
import { atOneLevel } from "./source-level.ts";
import type { Unit, UnitOf } from "./units.ts";

/** Advertised pay of a unit in a country and data year. */
export interface Evidence {
  unit: Unit;
  /** ISO 3166 alpha-2. */
  country: string;
  year: number;
  /** Distinct ranges in rising order of level, low and high end. */
  ranges: readonly PostedRange[];
  sample: PaySample;
}

/** Key of a unit in a country, the same in all years. */
export function cellKey({ unit, country }: { unit: Unit; country: string }): string {
  return `${unit.id}\t${country}`;
}

/**
 * Pay cells by unit, country and year, in US dollars, those of several sources at the level of the largest. The result depends on nothing but what the
 * cells say: neither on their order nor on how ranges were split over them.
 * @throws RangeError where a currency has no rate.
 */
export function collectEvidence(
  cells: readonly AdvertisedCell[],
  unitOf: UnitOf,
  rates: Rates,
): Evidence[] {
  const groups = new Map<
    string,
    { unit: Unit; country: string; year: number; cells: AdvertisedCell[] }
  >();
  for (const cell of atOneLevel(cells, unitOf, rates)) {
    const unit = unitOf(cell.title);
    const key = `${unit.id}\t${cell.country}\t${cell.year}`;
    const group = groups.get(key) ?? { unit, country: cell.country, year: cell.year, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, { unit, country, year, cells }]) => {
      const ranges = distinctRanges(cells, rates);
      return { unit, country, year, ranges, sample: summarise(ranges) };
    });
}

function distinctRanges(cells: readonly AdvertisedCell[], rates: Rates): PostedRange[] {
  const distinct = new Map<string, PostedRange>();
  for (const { level, ranges } of cells) {
    for (const { currency, low, high, count, employer } of ranges) {
      const own = employer === undefined ? "" : `\t${employer}`;
      const key = `${level}\t${currency}\t${low}\t${high}${own}`;
      const known = distinct.get(key);
      distinct.set(key, {
        level,
        low: known?.low ?? convert(low, currency, "USD", rates),
        high: known?.high ?? convert(high ?? low, currency, "USD", rates),
        points: high === null ? 1 : 2,
        postings: (known?.postings ?? 0) + count,
        ...(employer === undefined ? {} : { employer }),
      });
    }
  }
  return [...distinct].toSorted(([a], [b]) => compareText(a, b)).map(([, range]) => range);
}

/**
 * Advertised pay of a release's input. What is newer than its reference year is too little to be told apart from it
 * and counts with it (`estimableYear`).
 */
export function advertisedEvidence(
  { cells, rates, referenceYear }: Pick<ForecastInput, "cells" | "rates" | "referenceYear">,
  unitOf: UnitOf,
): Evidence[] {
  const counted = advertisedCells(cells).map((cell) =>
    cell.year > referenceYear ? { ...cell, year: referenceYear } : cell,
  );
  return collectEvidence(counted, unitOf, rates);
}

/** The pay cells that hold advertised ranges. */
export function advertisedCells(cells: readonly PayCell[]): AdvertisedCell[] {
  return cells.filter(isAdvertised);
}
