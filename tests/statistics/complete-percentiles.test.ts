import { describe, expect, test } from "vitest";
import {
  completePercentiles,
  completeToAverage,
  type KnownPercentiles,
  lentSpread,
  stretchedAbove,
} from "#lib/statistics/complete-percentiles.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";

const borrowed = [-4, -1, 0, 2, 6] as const;
const nothing = [null, null, null, null, null] as const;

test("a borrowed side without width lends no shape: quartiles stand as in a normal law (R: qnorm(0.75) / qnorm(0.9))", () => {
  const [, p25, , p75] = completePercentiles([-1, null, 0, null, 2], [0, 0, 0, 0, 0]);
  expect(p25).toBeCloseTo(-0.526307, 6);
  expect(p75).toBeCloseTo(2 * 0.526307, 6);
});

describe("completePercentiles(known, borrowed)", () => {
  test.each([
    ["nothing is known: as borrowed", nothing, borrowed],
    ["all is known: as known", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
    ["the median: the borrowed ones around it", [null, null, 10, null, null], [6, 9, 10, 12, 16]],
    [
      "the tenths: quartiles at the borrowed part of the way, 1 in 4 and 1 in 3",
      [2, null, 10, null, 13],
      [2, 8, 10, 11, 13],
    ],
    ["the quartiles: tenths as far beyond", [null, 8, 10, 11, null], [2, 8, 10, 11, 13]],
    [
      "a median between quartiles, 1 in 3 of the way",
      [null, 11, null, 14, null],
      [8, 11, 12, 14, 18],
    ],
    ["a median between tenths, 4 in 10 of the way", [1, null, null, null, 11], [1, 4, 5, 7, 11]],
    ["one side: the other as borrowed", [2, null, 10, null, null], [2, 8, 10, 12, 16]],
    ["a quartile that the tenth would place elsewhere", [2, 5, 10, null, null], [2, 5, 10, 12, 16]],
  ] as const)("%s", (_, known, expected) => {
    expect(completePercentiles(known, borrowed)).toEqual(expected);
  });
});

// Sports coaches of the United Kingdom, 2024 (ASHE 14.7a): average £14,900; median and top tenth are not published.
const [average, p10, p25, p75] = [14_900, 1_800, 3_900, 23_300].map(Math.log);
const relative = (log: number | undefined) => (log ?? 0) - (average ?? 0);
// Of another office, the far tail holding much of the average.
const elsewhere = [-0.6, -0.4, -0.15, 0.05, 0.25] as const;

describe("completeToAverage(known, borrowed)", () => {
  const known = [relative(p10), relative(p25), null, relative(p75), null] as const;

  test("lets unknown percentiles above the median lie as the known average asks, what is known unchanged", () => {
    const borrowed = [-0.6, -0.35, -0.1, 0.1, 1] as const;
    expect(logMeanOf(completePercentiles(known, borrowed))).toBeGreaterThan(1);
    const completed = completeToAverage(known, borrowed);
    expect(logMeanOf(completed)).toBeCloseTo(Math.min(logMeanOf(borrowed), 0), 6);
    expect([completed[0], completed[1], completed[3]]).toEqual([known[0], known[1], known[3]]);
    expect(completed).toEqual(completed.toSorted((a, b) => a - b));
  });

  test("keeps what a borrowed spread lacks in its far tail", () => {
    expect(logMeanOf(elsewhere)).toBeLessThan(-0.05);
    expect(logMeanOf(completeToAverage([null, null, null, null, null], elsewhere))).toBeCloseTo(
      logMeanOf(elsewhere),
      6,
    );
  });

  test("leaves a known top tenth alone", () => {
    const tenth = [known[0], known[1], null, known[3], 1.4] as const;
    expect(completeToAverage(tenth, elsewhere)).toEqual(completePercentiles(tenth, elsewhere));
  });
});

describe("stretchedAbove(percentiles, { kept, average })", () => {
  test.each([0.2, 0.8])("has the average %f and all that is not above what is kept", (average) => {
    const stretched = stretchedAbove([-1, -0.5, 0, 0.4, 1], { kept: 0, average });
    expect(logMeanOf(stretched)).toBeCloseTo(average, 6);
    expect(stretched.slice(0, 3)).toEqual([-1, -0.5, 0]);
    expect(stretched[3] / stretched[4]).toBeCloseTo(0.4, 6);
  });
});

test("a median lies between quartiles, else tenths, that are known on both sides", () => {
  const lent = [0, 1, 2, 4, 8] as const;
  const medianOf = (...known: KnownPercentiles) => completePercentiles(known, lent)[2];
  // The borrowed one lies a third of the way between its quartiles, and a quarter between its tenths.
  expect(medianOf(null, 10, null, 16, null)).toBeCloseTo(12, 12);
  expect(medianOf(10, null, null, null, 18)).toBeCloseTo(12, 12);
  expect(medianOf(10, 11, null, null, 18)).toBeCloseTo(12, 12);
  expect(medianOf(null, 10, null, null, null)).toBe(2);
  expect(medianOf(null, null, null, 16, null)).toBe(2);
  const flat = completePercentiles([null, 10, null, 16, null], [2, 2, 2, 2, 2]);
  expect(flat[2]).toBeCloseTo(13, 12);
});

test.each([
  [100, 50],
  [-100, 1 / 50],
])("to an average of %d what lies above the median is stretched by %d at most", (average, by) => {
  const [p10, p25, median, p75, p90] = stretchedAbove([-2, -1, 0, 0.001, 0.002], {
    kept: 0,
    average,
  });
  expect([p10, p25, median]).toEqual([-2, -1, 0]);
  expect(1000 * p75).toBeCloseTo(by, 6);
  expect(1000 * p90).toBeCloseTo(2 * by, 6);
});

describe("lentSpread(percentiles)", () => {
  test("lends a normal law as it is (R: qnorm(c(0.1, 0.25, 0.5, 0.75, 0.9)))", () => {
    const normal = [-1.2815516, -0.6744898, 0, 0.6744898, 1.2815516] as const;
    lentSpread(normal).forEach((lent, k) => {
      expect(lent).toBeCloseTo(normal[k] ?? Number.NaN, 6);
    });
  });

  test("lends no step of a pay scale whole: an upper quartile at the top tenth stands half way back", () => {
    expect(lentSpread([-1, -0.2, 0, 1, 1])).toEqual([
      -1,
      expect.closeTo((-0.2 - 0.526307) / 2, 6),
      0,
      expect.closeTo((1 + 0.526307) / 2, 6),
      1,
    ]);
  });
});
