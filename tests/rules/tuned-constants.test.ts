import { describe, expect, test } from "vitest";
import type { WageGrowth } from "#lib/domain/forecast.ts";
import { levels } from "#lib/domain/level.ts";
import { learn, rollOrigins } from "#lib/forecasting/backtest/rolling.ts";
import { advertisedCells, collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { postingSpread } from "#lib/forecasting/evidence/posting-noise.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { gradeOf } from "#lib/forecasting/pay/grade.ts";
import { risingLadder } from "#lib/forecasting/pay/ladder.ts";
import { levelLadder } from "#lib/forecasting/pay/level-ladder.ts";
import { bandHalfWidth, fitBands, type PastError } from "#lib/forecasting/projection/bands.ts";
import { dampedGrowth, isTooFast, knownWageGrowth } from "#lib/forecasting/projection/growth.ts";
import { at } from "#lib/statistics/at.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { simulatedMarket } from "#tests/forecasting/simulated-pay.ts";

/* What each tuned constant decides, so that another value of it fails. The decision that chose it is named. */

describe("a fall of the ladder (decision 0032)", () => {
  // Each level with variance 0.02: the difference has a standard error of 0.2.
  const falls = (errors: number) => {
    const level = (value: number) => ({ value, variance: 0.02, ownWeight: 1 });
    const values = risingLadder([level(11), level(11 - errors * 0.2)]);
    return at(values, 1) < at(values, 0);
  };

  test.each([
    [1.9, false],
    [2.1, true],
  ])("of %d standard errors stays: %s", (errors, stays) => {
    expect(falls(errors)).toBe(stays);
  });
});

describe("the ladder of other roles (decision 0135)", () => {
  const unit = { id: "a", role: "a", family: null, words: [], levelled: true };
  /** Distance from entry to executive, which other roles' ladders put at 0.6 in logs. */
  const reach = (country: string, ownWeight: number) => {
    const ladder = levelLadder(
      {
        home: "US",
        mix: () => [0.25, 0.25, 0.25, 0.25],
        levels: {
          predict: (_unit, _country, level) => ({
            value: 0.2 * levels.indexOf(level),
            variance: 0.01,
            ownWeight,
          }),
        },
      },
      unit,
      country,
    );
    return (ladder.at(-1)?.value ?? 0) - (ladder[0]?.value ?? 0);
  };

  test.each([
    ["in the home country, without postings of its own", "US", 0, 0.7],
    ["in the home country, half of it its own", "US", 0.5, 0.85],
    ["in the home country, all of it its own", "US", 1, 1],
    ["elsewhere", "DE", 0, 1],
  ])("%s (%s, own weight %d) is kept to the part %d", (_, country, ownWeight, kept) => {
    expect(reach(country, ownWeight)).toBeCloseTo(kept * 0.6, 10);
  });
});

describe("growth that is carried on (decision 0034)", () => {
  test("is 80% of each year's in the next: 1, 1.8, 2.44 times the first", () => {
    const years = [1, 2, 3].map((years) => dampedGrowth(0.1, 1, years) / 0.1);
    [1, 1.8, 2.44].forEach((expected, place) => {
      expect(at(years, place)).toBeCloseTo(expected, 10);
    });
  });
});

describe("wage growth (decision 0034)", () => {
  const wages = (kind: WageGrowth["kind"], year: number): WageGrowth[] => [
    { country: "US", year, kind, source: "any", growth: 0.05 },
  ];

  test.each([
    ["official", 2023, Math.log1p(0.05)],
    ["official", 2024, null],
    ["advertised", 2024, Math.log1p(0.05)],
    ["advertised", 2025, null],
  ] as const)("%s of %d is known at the end of 2024 as %d", (kind, year, known) => {
    expect(knownWageGrowth(wages(kind, year), 2024)("US")).toBe(known);
  });

  test.each([
    ["prices", "EG", 0.25, Math.log1p(0.02)],
    ["prices", "EG", 0.251, Math.log1p(0.251)],
    // Where wages are known, prices say nothing.
    ["prices", "US", 0.251, Math.log1p(0.02)],
  ] as const)(
    "%s of %s that rose by %d leave it with growth %d where the US' wages rose by 2%",
    (kind, country, growth, known) => {
      const wage = {
        country: "US",
        year: 2023,
        kind: "official",
        source: "office",
        growth: 0.02,
      } as const;
      const price = { ...wage, country, kind, growth };
      expect(knownWageGrowth([wage, price], 2024)(country)).toBe(known);
      expect(knownWageGrowth([wage, { ...price, year: 2024 }], 2024)(country)).toBe(
        Math.log1p(0.02),
      );
    },
  );

  test.each([
    [0.249, false],
    [0.25, false],
    [0.251, true],
    [-0.25, true],
  ])("of %d in a year is too fast to tell the next: %s (decision 0244)", (growth, tooFast) => {
    expect(isTooFast(Math.log1p(growth))).toBe(tooFast);
  });
});

describe("the grade of an estimate (decision 0132)", () => {
  test.each([
    [0.079, "high"],
    [0.08, "high"],
    [0.081, "medium"],
    [0.12, "medium"],
    [0.121, "low"],
    [0.18, "low"],
    [0.181, "very-low"],
  ])("with a printed standard error of %d is %s", (error, grade) => {
    expect(gradeOf(error)).toBe(grade);
  });
});

describe("bands (decisions 0035 and 0133)", () => {
  /** Sixty errors of one target year, each so many times what its band was drawn with. */
  const errors = (target: number, times: number): PastError[] =>
    Array.from({ length: 60 }, () => {
      const sample = { postings: 20, payPoints: 40, mean: 1, squares: 0, effective: 20 };
      const known = { value: 0, variance: 0.0095, ownWeight: 1 };
      const unit = { id: "a", role: "a", family: null, words: [], levelled: true };
      return {
        forecast: {
          ...{ unit, country: "US", origin: target - 1, estimate: known, expected: known },
          ...{ ahead: [known, known] as const, horizon: 1 as const, spread: 0 },
          ...{ last: sample, before: null, target: sample },
        },
        error: times * 0.1,
      };
    });
  const scaleOf = (past: readonly PastError[]) =>
    fitBands(past, true).bandScales.find(({ horizon }) => horizon === 1);

  test("remember the two newest target years and no older one", () => {
    const two = [...errors(2024, 2), ...errors(2025, 2)];
    expect(scaleOf([...errors(2023, 9), ...two])).toEqual(scaleOf(two));
    expect(scaleOf(two)?.n).toBe(120);
  });

  test("count the errors of one year beside four years of the normal quantile, those of two beside as many", () => {
    expect(scaleOf(errors(2025, 2))?.scale).toBeCloseTo((2 + 4 * normal80) / 5, 6);
    const two = [...errors(2024, 2), ...errors(2025, 2)];
    expect(scaleOf(two)?.scale).toBeCloseTo((2 * 2 + 4 * normal80) / 6, 6);
  });

  /** Variance that the target's own sampling adds to a band, by effective postings of the reference year. */
  const targetNoise = (effective: number, horizon = 1, ownWeight = 0) => {
    const scales = fitBands([], true);
    const known = { value: 0, variance: 0.01, ownWeight };
    const last = { postings: 40, payPoints: 80, mean: 1, squares: 0, effective };
    const cell = { estimate: known, expected: known, horizon, spread: 0.09, last };
    return (bandHalfWidth(scales, cell) / normal80) ** 2 - 0.01 - horizon * 0.0005;
  };

  test("hold the chance of a target of fifteen postings at most, so that more of them never widen a band", () => {
    expect(targetNoise(8)).toBeCloseTo(0.09 / 15, 10);
    expect(targetNoise(15)).toBeCloseTo(0.09 / 15, 10);
    expect(targetNoise(30)).toBeCloseTo(0.09 / 30, 10);
  });

  test("hold a fifth less of it where a cell stands on its own postings, a fiftieth less the year after", () => {
    expect(targetNoise(30, 1, 1)).toBeCloseTo((0.8 * 0.09) / 30, 10);
    expect(targetNoise(30, 2, 1)).toBeCloseTo((0.98 * 0.09) / 30, 10);
  });
});

test("a posting outside the home country varies as two and a half at home where nothing else is learnt (decisions 0130, 0242)", () => {
  const unit = { id: "a", role: "a", family: null, words: [], levelled: true };
  const sample = { postings: 20, payPoints: 40, mean: 1, squares: 1.9, effective: 20 };
  const rows = ["US", "US", "DE"].map((country) => ({
    ...{ unit, country, year: 2025, ranges: [], sample },
  }));
  const spread = postingSpread(rows);
  const atHome = spread("US", sample);
  expect(atHome).toBeCloseTo(0.1, 2);
  expect(spread("DE", sample) / atHome).toBeCloseTo(2.5, 1);
});

test("damping and bands learn from no target later than what is known (decision 0036)", () => {
  const { cells, roles, rates, wageGrowth } = simulatedMarket(5);
  const all = collectEvidence(advertisedCells(cells), roleUnits(roles), rates);
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => a - b);
  const known = at(years, years.length - 2);
  const then = all.filter(({ year }) => year <= known);
  expect(learn(rollOrigins(all, wageGrowth), all, known)).toEqual(
    learn(rollOrigins(then, wageGrowth), then, known),
  );
});
