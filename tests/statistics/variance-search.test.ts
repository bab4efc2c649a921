import { describe, expect, test } from "vitest";
import { searchVariances, smallestVariance, varianceOf } from "#lib/statistics/variance-search.ts";

/** How often a search steps whose variance grows by so much on the log scale in each step. */
function stepsOf(from: number, growth: number, tolerance?: number): number {
  let steps = 0;
  const grow = ([variance = 0]: readonly number[]) => {
    steps++;
    return [variance * Math.exp(growth)];
  };
  searchVariances([from], grow, tolerance);
  return steps;
}

describe("searchVariances", () => {
  test("has settled where two steps in a row change a variance by less than 1%, and not by more", () => {
    expect(stepsOf(0.1, 0.0099)).toBe(2);
    expect(stepsOf(0.1, 0.0101)).toBeGreaterThan(2);
    expect(stepsOf(0.1, 0.05, 0.051)).toBe(2);
  });

  test("does not look at variances under 1e-4, however they change, and does at those that reach it", () => {
    expect(stepsOf(0.5e-4, 0.2)).toBe(2);
    expect(stepsOf(0.95e-4, 0.2)).toBeGreaterThan(2);
    // Falling into what does not matter still matters in its last step.
    expect(stepsOf(1.1e-4, -0.2)).toBeGreaterThan(2);
  });

  test("keeps variances between 1e-6 and 10", () => {
    expect(searchVariances([0.5], () => [99])[0]).toBeCloseTo(10, 10);
    expect(searchVariances([0.5], () => [0])[0]).toBeCloseTo(1e-6, 12);
    const seen: number[] = [];
    searchVariances([50, 1e-9], (variances) => {
      seen.push(...variances);
      return variances;
    });
    expect(Math.max(...seen)).toBeCloseTo(10, 10);
    expect(Math.min(...seen)).toBeCloseTo(1e-6, 12);
  });

  test("says so where nothing settles in 300 steps", () => {
    let steps = 0;
    const wander = () => [++steps % 2 === 0 ? 0.01 : 1 + steps / 100];
    expect(() => searchVariances([0.1], wander)).toThrow("has not settled after 300 steps");
  });
});

test("a variance is squares over their number, the smallest one where nothing tells", () => {
  expect(varianceOf(2, 4)).toBe(0.5);
  expect(varianceOf(1e-9, 1)).toBe(smallestVariance);
  expect(varianceOf(2, 0)).toBe(smallestVariance);
  expect(varianceOf(2, -1)).toBe(smallestVariance);
});
