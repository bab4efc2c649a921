import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import type { Country } from "#lib/domain/role.ts";

/**
 * Price level of each country against the United States: the newest purchasing power parity up to the year of the
 * rates over the exchange rate. Countries of which either is not held are left out.
 */
export function priceLevelsOf(
  series: readonly ReferenceSeries[],
  countries: readonly Country[],
  { year, perUsd }: Rates,
): ForecastInput["priceLevels"] {
  const parities = new Map(
    series
      .filter((one) => one.series === "ppp")
      .map(({ subject, points }) => [
        subject,
        points.findLast(({ period }) => Number(period.slice(0, 4)) <= year)?.value,
      ]),
  );
  return countries.flatMap(({ code, currency }) => {
    const [parity, rate] = [parities.get(code), perUsd[currency]];
    return parity === undefined || rate === undefined
      ? []
      : [{ country: code, level: parity / rate }];
  });
}
