import { expect, test } from "vitest";
import { normal80 } from "#lib/statistics/normal.ts";
import { student80 } from "#lib/statistics/student.ts";

// R 4.3: qt(0.9, c(4, 5, 9, 14, 29, 99))
test.each([
  [4, 1.533206],
  [5, 1.475884],
  [9, 1.383029],
  [14, 1.34503],
  [29, 1.311434],
  [99, 1.290161],
])("student80(%d) is R's qt(0.9, %d)", (freedom, expected) => {
  expect(student80(freedom)).toBeCloseTo(expected, 3);
});

test("student80 comes down to the normal quantile", () => {
  expect(student80(1e9)).toBeCloseTo(normal80, 8);
});
