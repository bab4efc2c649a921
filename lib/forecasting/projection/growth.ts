import { group, max, mean, median, rollup, sum } from "d3-array";
import { fastestGrowth, type WageGrowth } from "#lib/domain/forecast.ts";
import type { OriginCell } from "./origin-forecast.ts";

/** Part of a year's growth that the next year is projected to have. */
const carriedOn = 0.8;

/** Yearly growth of log pay by country code, before damping. */
export type Growth = (country: string) => number;

/** Whether yearly growth, a log, is so fast that one year says little of the next. */
export function isTooFast(growth: number): boolean {
  return Math.abs(growth) > Math.log1p(fastestGrowth);
}

/** Standard deviation of the difference between wage growth and growth of advertised pay. */
const wageError = 0.03;
/** Standard deviation of a country's growth around that of all. */
const countryDeviation = 0.02;
/** Standard deviation of what a new file changes in all cells together, beside pay. */
const fileDeviation = 0.08;
/** Standard deviation of a cell's own change between two files, beside sampling. */
const cellDeviation = 0.1;

/**
 * Growth of pay that is known at an origin: what cells recorded in both years show, like for like,
 * pooled over each country and drawn to all countries, then to official and advertised wage growth
 * the more the less the cells say.
 */
export function pooledGrowth(
  cells: readonly OriginCell[],
  wages: readonly WageGrowth[],
  origin: number,
): Growth {
  const changes = cells.flatMap(({ country, last, before, spread }) =>
    before === null
      ? []
      : [
          {
            country,
            change: Math.log(last.mean / before.mean),
            weight:
              1 / (spread / last.effective + spread / before.effective + 2 * cellDeviation ** 2),
          },
        ],
  );
  const all = weightedChange(changes);
  const byCountry = group(changes, ({ country }) => country);
  const wageOf = knownWageGrowth(wages, origin);
  return (country) => {
    const own = weightedChange(byCountry.get(country) ?? []);
    const precision = 1 / countryDeviation ** 2;
    const index = (own.weight * own.change + precision * all.change) / (own.weight + precision);
    const indexVariance =
      1 / (own.weight + precision) + 1 / Math.max(all.weight, 1) + fileDeviation ** 2;
    const wage = wageOf(country);
    if (wage === null) return index;
    const wageVariance = wageError ** 2;
    return (wageVariance * index + indexVariance * wage) / (wageVariance + indexVariance);
  };
}

/**
 * Growth of log pay over some years: the part of it that is projected, less each further year (a
 * damped trend: Gardner and McKenzie 1985, Management Science 31, 1237-1246).
 */
export function dampedGrowth(growth: number, part: number, years: number): number {
  return (growth * part * (1 - carriedOn ** years)) / (1 - carriedOn);
}

/**
 * Newest wage growth that was known at the end of the origin year, as growth of log pay, official and advertised in
 * equal parts; official figures of a year appear in the next. A country without a series has the median of
 * those with one, or its prices' growth where these rise too fast for that median to say anything; null where no
 * country has any.
 */
export function knownWageGrowth(
  wages: readonly WageGrowth[],
  origin: number,
): (country: string) => number | null {
  const known = wages.filter(
    ({ kind, year }) => year <= (kind === "advertised" ? origin : origin - 1),
  );
  const paid = newestByCountry(known.filter(({ kind }) => kind !== "prices"));
  const prices = newestByCountry(known.filter(({ kind }) => kind === "prices"));
  const middle = median(paid.values()) ?? null;
  return (country) => {
    const dearer = prices.get(country) ?? 0;
    return paid.get(country) ?? (isTooFast(dearer) ? dearer : middle);
  };
}

/** Growth of the newest year by country, logs: the mean of its kinds. */
function newestByCountry(growth: readonly WageGrowth[]): Map<string, number> {
  const newest = rollup(
    growth,
    (own) =>
      mean(
        own.filter(({ year }) => year === max(own, (one) => one.year)),
        (one) => Math.log1p(one.growth),
      ) ?? 0,
    ({ country }) => country,
    ({ kind }) => kind,
  );
  return new Map([...newest].map(([country, kinds]) => [country, mean(kinds.values()) ?? 0]));
}

function weightedChange(changes: readonly { change: number; weight: number }[]) {
  const weight = sum(changes, (row) => row.weight);
  return {
    weight,
    change: weight === 0 ? 0 : sum(changes, (row) => row.weight * row.change) / weight,
  };
}
