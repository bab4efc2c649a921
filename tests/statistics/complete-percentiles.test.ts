import { describe, expect, test } from "vitest";
import { completePercentiles } from "#lib/statistics/complete-percentiles.ts";

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
    ["one side: the other as borrowed", [2, null, 10, null, null], [2, 8, 10, 12, 16]],
    ["a quartile that the tenth would place elsewhere", [2, 5, 10, null, null], [2, 5, 10, 12, 16]],
  ] as const)("%s", (_, known, expected) => {
    expect(completePercentiles(known, borrowed)).toEqual(expected);
  });
});
