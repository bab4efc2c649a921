import { group, mean, sum } from "d3-array";
import type { WageGrowth } from "#lib/domain/forecast.ts";
import type { OriginCell } from "./origin-forecast.ts";

/** Yearly growth of log pay by country code, before damping. */
export type Growth = (country: string) => number;

/** Standard deviation of the difference between wage growth and growth of advertised pay. */
const wageError = 0.03;
/** Standard deviation of a country's growth around that of all. */
const countryDeviation = 0.02;
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
  return (country) => {
    const own = weightedChange(byCountry.get(country) ?? []);
    const precision = 1 / countryDeviation ** 2;
    const index = (own.weight * own.change + precision * all.change) / (own.weight + precision);
    const indexPrecision = 1 / (1 / (own.weight + precision) + 1 / Math.max(all.weight, 1));
    const wage = knownWageGrowth(wages, country, origin);
    if (wage === null) return index;
    const wagePrecision = 1 / wageError ** 2;
    return (indexPrecision * index + wagePrecision * wage) / (indexPrecision + wagePrecision);
  };
}

/** Growth over some years when each year carries on only a part of the one before. */
export function dampedGrowth(growth: number, damping: number, years: number): number {
  let part = 1;
  let total = 0;
  for (let year = 0; year < years; year++) {
    part *= damping;
    total += growth * part;
  }
  return total;
}

/**
 * Newest wage growth of a country that was known at the end of the origin year, official and
 * advertised in equal parts; official figures of a year appear in the next.
 */
export function knownWageGrowth(
  wages: readonly WageGrowth[],
  country: string,
  origin: number,
): number | null {
  const kinds = (["official", "advertised"] as const).flatMap((kind) => {
    const known = wages.filter(
      (wage) =>
        wage.kind === kind &&
        wage.country === country &&
        wage.year <= (kind === "official" ? origin - 1 : origin),
    );
    const newest = Math.max(...known.map(({ year }) => year));
    return mean(known.filter(({ year }) => year === newest).map(({ growth }) => growth)) ?? [];
  });
  return mean(kinds) ?? null;
}

function weightedChange(changes: readonly { change: number; weight: number }[]) {
  const weight = sum(changes, (row) => row.weight);
  return {
    weight,
    change: weight === 0 ? 0 : sum(changes, (row) => row.weight * row.change) / weight,
  };
}
