import { expect, test } from "vitest";
import { pointCounts } from "#lib/release/facts/point-counts.ts";

test("counts points in round steps, and what lies far out at the ends", () => {
  const middle = Array.from({ length: 100 }, (_, place) => 101_000 + place * 1_000);
  const points = pointCounts([1_000, ...middle, 900_000]);
  expect(points).toMatchObject({ step: 10_000, from: 100_000 });
  expect(points?.counts.reduce((sum, count) => sum + count, 0)).toBe(102);
  // 101,000 to 109,000 and the one far below; ten of each step; 190,000 to 200,000 and the one far above.
  expect(points?.counts).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 12]);
});

test("says nothing of few points, and of one amount that most name", () => {
  expect(pointCounts(Array.from({ length: 29 }, (_, place) => place))).toBeNull();
  expect(pointCounts(Array.from({ length: 30 }, (_, place) => place))).not.toBeNull();
  expect(pointCounts(new Array<number>(100).fill(5))).toBeNull();
});
