import { expect, test } from "vitest";
import type { EqualPlace, PaySpread } from "#lib/domain/standing.ts";
import { equalPay } from "#lib/reader/equal-pay.ts";

function spread(level: PaySpread["level"], middle: number): PaySpread {
  const figures = { mean: middle, low80: middle * 0.9, high80: middle * 1.1 };
  const percentiles = { p10: middle * 0.7, p25: middle * 0.8, p50: middle, p75: middle * 1.2 };
  return {
    ...{ kind: "advertised", kindShown: "advertised pay", level, ...figures, ...percentiles },
    p90: middle * 1.4,
  };
}

const here = {
  parity: 1,
  view: {
    ...{
      currency: "USD",
      spreads: [spread("all", 180_000)],
      levels: [],
      playbookHref: "",
      elsewhereHref: "",
      regions: null,
    },
    rates: { year: 2025, perUsd: { USD: 1, EUR: 0.9 } },
  },
};
const germany: EqualPlace = {
  country: { slug: "germany", name: "Germany", inSentence: "Germany" },
  ...{ href: "/salaries/backend-engineer/germany", currency: "EUR", parity: 0.7 },
  spreads: [spread("all", 90_000), spread("senior", 126_000)],
};

test("an amount is held against the other country by what money buys and at exchange rates", () => {
  const { atParity, atExchangeRates, spread } = equalPay(180_000, "senior", here, germany);
  expect(spread.level).toBe("senior");
  expect(atParity?.amount).toBeCloseTo(126_000, 6);
  expect(atParity?.standing.percentile).toBe(50);
  expect(atParity?.standing.low).toBeLessThan(50);
  expect(atParity?.standing.high).toBeGreaterThan(50);
  expect(atExchangeRates.amount).toBeCloseTo(162_000, 6);
});

test("a level that the other country does not know is held against all levels there", () => {
  expect(equalPay(180_000, "entry", here, germany).spread.level).toBe("all");
});

test("what money buys is not told where either country's factor is not held", () => {
  expect(equalPay(1, "all", { ...here, parity: null }, germany).atParity).toBeNull();
  expect(equalPay(1, "all", here, { ...germany, parity: null }).atParity).toBeNull();
});
