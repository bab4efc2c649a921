import { describe, expect, it } from "vitest";
import { fixedPoint } from "#lib/statistics/fixed-point.ts";

const near = (before: readonly number[], after: readonly number[]) =>
  after.every((value, k) => Math.abs(value - (before[k] ?? value)) < 1e-10);

describe("fixedPoint", () => {
  it("reaches the end of a slow linear map in a fraction of the 1,900 steps that the map itself takes", () => {
    let steps = 0;
    const slow = ([x = 0, y = 0]: readonly number[]) => {
      steps++;
      return [0.99 * x + 0.02, 0.5 * y + 1];
    };
    const [x, y] = fixedPoint([0, 0], slow, near, 1000);
    expect(x).toBeCloseTo(2, 6);
    expect(y).toBeCloseTo(2, 6);
    expect(steps).toBeLessThan(400);
  });

  it("stops at a point that is already fixed", () => {
    let steps = 0;
    const stay = (point: readonly number[]) => {
      steps++;
      return point;
    };
    fixedPoint([1], stay, near, 50);
    expect(steps).toBe(1);
  });

  it("ends after the steps allowed where nothing settles", () => {
    let steps = 0;
    fixedPoint(
      [1],
      ([x = 0]) => [x + ++steps],
      () => false,
      9,
    );
    expect(steps).toBe(9);
  });
});
