import { loadCountries } from "#lib/content/places/countries.ts";
import { loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import type { RowLayout } from "#lib/content/sources/row-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";

/** Lowest yearly full-time pay in US dollars where prices are those of the United States; it falls faster than prices do. */
const leastAtUsPrices = 7_000;
const leastPower = 1.5;
/** Where neither prices nor rates are held. */
const lowestPrices = 0.2;
/** 7.25 dollars an hour, the federal minimum wage since 2009, times 2,080 hours, less a tenth for shorter full time. */
const leastByLaw: Readonly<Record<string, number>> = { US: 13_500 };
/** No posting or answer above is a year's pay of an employee: more than the best paid one in a thousand. */
const most = { base: 900_000, "visa-offer": 900_000, total: 5_000_000 };

/** Says why yearly pay cannot be a year's full-time pay; null where it can, or where its currency has no rate. */
export type YearlyCheck = (pay: {
  country: string;
  currency: string;
  year: number;
  low: number;
  high: number | null;
}) => string | null;

/**
 * Checks yearly pay against what a full-time year can pay in its country, so that an hour's, a month's or a thousandth of
 * pay is not taken for a year's. The limits of a mapping are in US dollars; without them they follow the country's prices
 * (World Bank purchasing power parity over the exchange rate).
 */
export function yearlyCheck(
  { plausible, concept }: Pick<RowLayout, "plausible" | "concept">,
  ratesOf: (year: number) => Rates | null,
): YearlyCheck {
  if (plausible === false) return () => null;
  const leastOf = plausible === undefined ? leastPay(ratesOf) : () => plausible.least;
  const mostPay = plausible?.most ?? most[concept];
  return ({ country, currency, year, low, high }) => {
    const rate = ratesOf(year)?.perUsd[currency];
    if (rate === undefined) return null;
    if (low / rate < leastOf(country, year)) {
      return `too little for a year's full-time pay in ${country}: another period or unit?`;
    }
    return (high ?? low) / rate > mostPay
      ? `too much for a year's pay in ${country}: another currency or unit?`
      : null;
  };
}

function leastPay(ratesOf: (year: number) => Rates | null) {
  const parities = loadReferenceSeries().filter(({ series }) => series === "ppp");
  const byCountry = new Map(parities.map(({ subject, points }) => [subject, points]));
  const found = new Map<string, number>();
  return (country: string, year: number): number => {
    const key = `${country} ${year}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const [nearest] = (byCountry.get(country) ?? []).toSorted(
      (a, b) => Math.abs(Number(a.period) - year) - Math.abs(Number(b.period) - year),
    );
    const own =
      nearest === undefined ? undefined : ratesOf(year)?.perUsd[currencyOf(country) ?? ""];
    const prices = nearest === undefined || own === undefined ? lowestPrices : nearest.value / own;
    const least = leastByLaw[country] ?? leastAtUsPrices * Math.min(1, prices) ** leastPower;
    found.set(key, least);
    return least;
  };
}

function currencyOf(country: string): string | undefined {
  return loadCountries().find(({ code }) => code === country)?.currency;
}
