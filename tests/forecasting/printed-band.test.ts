import { describe, expect, test } from "vitest";
import {
  freshGrade,
  indexDeviation,
  noNarrower,
  outsideOf,
  printedBand,
  printedError,
} from "#lib/forecasting/pay/printed-band.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { estimate } from "#tests/reports/sample-cell.ts";

const outside = outsideOf(
  { yearlyVariance: 0.0005 },
  { "self-reported": { variance: 0.01 }, official: { variance: 0.002 } },
);

describe("what a printed band holds beside the error of the estimate", () => {
  test("is how far one index lies from all advertised pay, and what each year adds", () => {
    expect(outside.advertised).toEqual({ source: 0.055 ** 2, yearly: 0.0005 });
  });

  test("is for answers half of what two surveys differ by beyond what offices see in a year", () => {
    expect(outside["self-reported"].source).toBeCloseTo(0.004, 12);
    expect(outside["self-reported"].yearly).toBe(0.002);
  });

  test("is for an office nothing but the years: it counts the country", () => {
    expect(outside.official).toEqual({ source: 0, yearly: 0.002 });
  });
});

describe("a printed band", () => {
  const printing = { outside, readIn: 2026 };
  const band = (year: number, kind: "advertised" | "official" = "official") =>
    printedBand({ kind, mean: 100_000, seLog: 0.03, year }, printing);

  test("is of the estimate's error and all that is outside of it", () => {
    expect(printedError(0.03, outside.advertised, 1)).toBeCloseTo(
      Math.sqrt(0.0009 + 0.003025 + 0.0005),
      12,
    );
    const half = normal80 * printedError(0.03, outside.official, 1);
    expect(band(2025).high80).toBeCloseTo(100_000 * Math.exp(half), 1);
    expect(band(2025).low80).toBeCloseTo(100_000 * Math.exp(-half), 1);
  });

  test("grows with every year between its data and the year in which it is read", () => {
    expect(band(2024).high80).toBeGreaterThan(band(2025).high80);
    expect(band(2027)).toEqual(band(2026));
  });

  test("decides the grade", () => {
    expect(band(2026).grade).toBe("high");
    expect(band(2000).grade).toBe("very-low");
  });
});

test("in the backtest data are fresh, and the grade counts the index all the same", () => {
  const limit = 0.08 ** 2 - indexDeviation ** 2;
  expect(freshGrade({ variance: limit - 1e-6 })).toBe("high");
  expect(freshGrade({ variance: limit + 1e-6 })).toBe("medium");
});

test("a projection's printed band is never narrower than its estimate's", () => {
  const grown = estimate({ mean: 100, low80: 90, high80: 100 / 0.9 });
  expect(noNarrower(0.05, grown)).toBeCloseTo(-Math.log(0.9), 12);
  expect(noNarrower(0.2, grown)).toBe(0.2);
});
