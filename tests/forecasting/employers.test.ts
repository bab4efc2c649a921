import { expect, test } from "vitest";
import { summarise } from "#lib/forecasting/evidence/pay-sample.ts";
import { clusteredMean } from "#lib/release/facts/clustered-mean.ts";
import { advertised, range, rates } from "#tests/release/sample.ts";

const posted = (low: number, postings: number, employer?: string) =>
  ({ level: "senior", low, high: low + 20, points: 2, postings, employer }) as const;

test("all ranges of one employer are one voice; without employers each range is", () => {
  const ranges = [posted(100, 2), posted(110, 2), posted(120, 2)];
  expect(summarise(ranges).effective).toBe(3);
  const one = ranges.map((each) => ({ ...each, employer: "a" }));
  expect(summarise(one).effective).toBe(1);
  expect(summarise([...one, posted(100, 6, "b")]).effective).toBe(2);
});

test("the interval of a plain mean counts employers, not their ranges", () => {
  const cells = (employerOf: (at: number) => string) => [
    advertised({
      ranges: Array.from({ length: 12 }, (_, at) =>
        range(100 + at, 130 + at, { employer: employerOf(at) }),
      ),
    }),
  ];
  const many = clusteredMean(
    cells((at) => `e${at}`),
    "USD",
    rates,
  );
  expect(many?.low80).not.toBeNull();
  expect(
    clusteredMean(
      cells((at) => `e${at % 4}`),
      "USD",
      rates,
    ),
  ).toMatchObject({
    mean: many?.mean,
    low80: null,
  });
});
