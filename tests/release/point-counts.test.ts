import { expect, test } from "vitest";
import { pointCounts } from "#lib/release/facts/point-counts.ts";

test("counts points in round steps, and what lies far out at the ends", () => {
  const middle = Array.from({ length: 100 }, (_, place) => 101_000 + place * 1_000);
  const points = pointCounts([1_000, ...middle, 900_000]);
  expect(points).toMatchObject({ step: 5_000, from: 100_000 });
  expect(points?.counts.reduce((sum, count) => sum + count, 0)).toBe(102);
  // 101,000 to 104,000 and the one far below; five of each step; the last has 200,000 alone or with its neighbours.
  expect(points?.counts[0]).toBe(5);
  expect(points?.counts[1]).toBe(5);
  expect(points?.counts.at(-1)).toBeGreaterThan(1);
});

test("says nothing of few points, and of one amount that most name", () => {
  expect(pointCounts(Array.from({ length: 29 }, (_, place) => place))).toBeNull();
  expect(pointCounts(new Array<number>(100).fill(5))).toBeNull();
});
