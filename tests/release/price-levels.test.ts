import { expect, test } from "vitest";
import { priceLevelsOf } from "#lib/release/input/price-levels.ts";

const country = (code: string, currency: string) => ({
  ...{ code, currency, slug: code, name: code, inSentence: code },
});
const series = (name: string, subject: string, points: Record<string, number>) => ({
  ...{ series: name, subject, unit: "currency/international-dollar" as const },
  ...{ source: "world-bank" },
  points: Object.entries(points).map(([period, value]) => ({ period, value })),
});
const rates = { year: 2024, perUsd: { USD: 1, EUR: 0.8, GBP: 0.5 } };
const ofGermany = (points: Record<string, number>) =>
  priceLevelsOf([series("ppp", "DE", points)], [country("DE", "EUR")], rates)[0]?.level;

test("a price level is of the newest parity up to the year of the rates, over the rate", () => {
  expect(ofGermany({ "2023": 0.72 })).toBeCloseTo(0.9, 12);
  expect(ofGermany({ "2023": 0.72, "2024": 0.76 })).toBeCloseTo(0.95, 12);
  expect(ofGermany({ "2023": 0.72, "2024": 0.76, "2025": 0.8 })).toBeCloseTo(0.95, 12);
  expect(ofGermany({ "2025": 0.8 })).toBeUndefined();
});

test("a country without a parity, or without a rate, has none", () => {
  const held = [
    series("ppp", "DE", { "2024": 0.72 }),
    series("ppp", "SE", { "2024": 9 }),
    series("other", "GB", { "2024": 0.6 }),
  ];
  const countries = [country("DE", "EUR"), country("SE", "SEK"), country("GB", "GBP")];
  expect(priceLevelsOf(held, countries, rates).map((one) => one.country)).toEqual(["DE"]);
});
