import { describe, expect, test } from "vitest";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { cellVariance, postingVariance } from "#lib/forecasting/evidence/posting-spread.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { isComparable, isInWindow, usableYears } from "#lib/forecasting/evidence/usable-years.ts";
import { normalDraws, simulatedCell, simulatedCountries, simulatedRoles } from "./simulated-pay.ts";

const rates = { year: 2025, perUsd: { USD: 1 } };
const roles = simulatedRoles(20);
const sample = (postings: number, squares: number, effective = postings) => ({
  ...{ postings, payPoints: 2 * postings, mean: 100_000, squares, effective },
});

/** Evidence of the same cells, so many of each year. */
function evidence(cells: number, ...years: number[]) {
  const places = simulatedCountries(5).flatMap(({ code: country }) =>
    roles.map(({ titles: [title = ""] }) => ({ title, country })),
  );
  const posted = places.slice(0, cells).flatMap((place) =>
    years.map((year) => ({
      ...simulatedCell(place, { average: 1e5, postings: 3, spread: 0.3 }, normalDraws(1)),
      year,
    })),
  );
  return collectEvidence(posted, roleUnits(roles), rates);
}

describe("how far postings of a cell lie apart", () => {
  // Squared distances over degrees of freedom, beside a spread of 30% that counts as four of them.
  test.each([
    [[], 0.09],
    [[sample(1, 0)], 0.09],
    [[sample(5, 0.4)], 0.095],
    [[sample(5, 0.4), sample(9, 0.8)], 0.0975],
  ])("over %j is %d", (samples, variance) => {
    expect(postingVariance(samples)).toBeCloseTo(variance, 12);
  });

  // Its own 0.1 beside the pooled 0.2, which counts as eight degrees of freedom.
  test.each([
    [3, 0.18],
    [9, 0.15],
    [1, 0.2],
    [0.5, 0.2],
  ])("in a cell of %d effective postings is %d", (effective, variance) => {
    expect(cellVariance(sample(5, 0.4, effective), 0.2)).toBeCloseTo(variance, 12);
  });

  test("is the pooled one where one posting is held, and its own from two on", () => {
    expect(cellVariance(sample(1, 0, 3), 0.2)).toBeCloseTo(0.2, 12);
    expect(cellVariance(sample(2, 0.1, 9), 0.2)).toBeCloseTo(0.15, 12);
  });
});

describe("the years that an estimate rests on", () => {
  test("are the last and the one before", () => {
    expect([2022, 2023, 2024, 2025, 2026].map((year) => isInWindow(year, 2025))).toEqual([
      ...[false, false, true, true, false],
    ]);
  });

  test.each([
    [49, false],
    [50, true],
    [51, true],
  ])("can be compared where %d cells were recorded in both: %s", (cells, comparable) => {
    const held = evidence(cells, 2024, 2025);
    expect(isComparable(held, 2025)).toBe(comparable);
    expect(new Set(usableYears(held, 2025).map(({ year }) => year))).toEqual(
      new Set(comparable ? [2024, 2025] : [2025]),
    );
  });

  test("leave out what is older, and cannot be compared over a gap", () => {
    const held = evidence(60, 2023, 2024, 2025);
    expect(usableYears(held, 2025).some(({ year }) => year === 2023)).toBe(false);
    expect(isComparable(evidence(60, 2023, 2025), 2025)).toBe(false);
  });
});
