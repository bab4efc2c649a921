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

  it("reaches the end of a map that goes to and fro around it, further each time, beside a slow one", () => {
    let steps = 0;
    const swing = ([x = 0, y = 0]: readonly number[]) => {
      steps++;
      return [4 - 1.3 * x, 0.9 * y + 0.2];
    };
    const [x, y] = fixedPoint([0, 0], swing, near, 200);
    expect(x).toBeCloseTo(4 / 2.3, 8);
    expect(y).toBeCloseTo(2, 6);
    expect(steps).toBeLessThan(60);
  });

  it("stops at a point that is already fixed", () => {
    let steps = 0;
    const stay = (point: readonly number[]) => {
      steps++;
      return point;
    };
    fixedPoint([1], stay, near, 50);
    expect(steps).toBe(2);
  });

  it("is not content with one step that hardly moves", () => {
    const waits = [1, 2, 3, 3.5];
    let steps = 0;
    const [end] = fixedPoint([1], () => [waits[steps++] ?? 4], near, 50);
    expect(end).toBe(4);
  });

  it("says so where nothing settles in the steps allowed", () => {
    let steps = 0;
    const wander = ([x = 0]: readonly number[]) => [x + ++steps];
    expect(() => fixedPoint([1], wander, near, 9)).toThrow("has not settled after 9 steps");
    expect(steps).toBe(9);
  });
});
