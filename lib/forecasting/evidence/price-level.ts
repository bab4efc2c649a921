import type { ForecastInput } from "#lib/domain/forecast.ts";

/** Log of a country's price level against the United States; null where it is not known. */
export type PriceLevel = (country: string) => number | null;

/** Price levels of the countries of which purchasing power and an exchange rate are held. */
export function priceLevelOf({ priceLevels }: Pick<ForecastInput, "priceLevels">): PriceLevel {
  const levels = new Map(priceLevels.map(({ country, level }) => [country, Math.log(level)]));
  return (country) => levels.get(country) ?? null;
}
