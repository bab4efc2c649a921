import { describe, expect, test } from "vitest";
import { recordedAdvertised } from "#lib/release/facts/recorded-advertised.ts";
import { recordedOfficial, recordedSurvey } from "#lib/release/facts/recorded-other.ts";
import { advertised, official, range, rates, survey } from "./sample.ts";

describe("recordedAdvertised", () => {
  const cells = [
    advertised({ ranges: [range(100, 200, { count: 2 })] }),
    advertised({ level: "mid", year: 2024, ranges: [range(90, null)] }),
    advertised({ title: "Back End Engineer", ranges: [range(50, 60, { currency: "EUR" })] }),
  ];

  test("is the plain mean over both ends of every posting, converted at the rates given", () => {
    const recorded = recordedAdvertised(cells, "USD", rates);
    // Points: 100, 200, 100, 200, 90, and EUR 50 and 60 as 100 and 120.
    expect(recorded?.average).toBeCloseTo(910 / 7, 10);
    expect(recorded).toMatchObject({ payPoints: 7, postings: 4, window: { from: 2024, to: 2025 } });
  });

  test("has R's type 7 quantiles", () => {
    // R: quantile(c(90, 100, 100, 100, 120, 200, 200), c(.25, .5, .75))  ->  100 100 160
    expect(recordedAdvertised(cells, "USD", rates)).toMatchObject({
      p25: 100,
      median: 100,
      p75: 160,
    });
  });

  test("gives levels their share of pay points and an average only where there is one", () => {
    const recorded = recordedAdvertised(cells, "USD", rates);
    expect(recorded?.levels.mid).toEqual({ payPoints: 1, share: 1 / 7, average: 90 });
    expect(recorded?.levels.executive).toEqual({ payPoints: 0, share: 0, average: null });
  });

  test("keeps raw titles apart, most pay points first", () => {
    const titles = recordedAdvertised(cells, "USD", rates)?.titles;
    expect(titles?.map(({ title, payPoints }) => [title, payPoints])).toEqual([
      ["Backend Engineer", 5],
      ["Back End Engineer", 2],
    ]);
    expect(titles?.[0]?.shares).toEqual({ entry: 0, mid: 0.2, senior: 0.8, executive: 0 });
  });

  test("is null without a cell, and refuses a currency whose rate is not held", () => {
    expect(recordedAdvertised([], "USD", rates)).toBeNull();
    const taiwan = [advertised({ ranges: [range(100, 200, { currency: "TWD" })] })];
    expect(() => recordedAdvertised(taiwan, "USD", rates)).toThrow("no 2025 exchange rate for TWD");
  });
});

describe("recordedSurvey", () => {
  test("does not count experience bands beside the whole that they split", () => {
    const cells = [survey({ n: 100 }), survey({ n: 40, experience: "0-3" })];
    expect(recordedSurvey(cells, "USD", () => rates)).toMatchObject({
      postings: 100,
      payPoints: 100,
    });
    expect(recordedSurvey([survey({ experience: "7+" })], "USD", () => rates)).toBeNull();
  });

  test("has the lognormal mean and the survey's own percentiles, to what its answers support", () => {
    const recorded = recordedSurvey([survey()], "EUR", () => rates);
    // 50,000 exp(0.125) is 56,657, and exp(11.5) / 2 is 49,358.
    expect([recorded?.average, recorded?.median]).toEqual([56_700, 49_400]);
  });
});

describe("recordedOfficial", () => {
  test("is the newest year's occupation with the most jobs, regions left out", () => {
    const cells = [
      official({ year: 2024, mean: 1 }),
      official({ mean: 2, jobs: 10 }),
      official({ mean: 140_000, jobs: 20 }),
      official({ mean: 3, jobs: 99, region: "US-CA" }),
    ];
    expect(recordedOfficial(cells, "USD", rates)).toMatchObject({ average: 140_000, postings: 0 });
  });

  test("leaves percentiles unknown where the office gives none", () => {
    expect(recordedOfficial([official({ p25: null })], "USD", rates)?.p25).toBeNull();
  });

  test("is the median, and says so, where the office gives no mean", () => {
    const cell = official({ mean: null, p50: 90_000 });
    const recorded = recordedOfficial([cell], "USD", rates);
    expect(recorded).toMatchObject({ statistic: "median", average: 90_000 });
    expect(recordedOfficial([official()], "USD", rates)?.statistic).toBe("mean");
    expect(recordedOfficial([official({ mean: null, p50: null })], "USD", rates)).toBeNull();
  });
});
