import { describe, expect, test } from "vitest";
import { yearOnYear } from "#lib/reports/parts/series.ts";
import { wayOf } from "#lib/reports/parts/way.ts";
import { monthly, series } from "./own-content.ts";

test.each([
  [0.021, "up"],
  [0.02, "up"],
  [0.019, "level"],
  [0, "level"],
  [-0.019, "level"],
  [-0.02, "down"],
  [-0.021, "down"],
] as const)("a change of %d, where under 0.02 is none, leads %s", (change, way) => {
  expect(wayOf(change, 0.02)).toBe(way);
});

describe("a series beside the year before", () => {
  const held = (months: number) => series("remote-share", "US", "fraction", monthly(months, 1, 1));

  test.each([
    [12, "2023-12", null],
    [13, "2024-01", "2023-01"],
    [14, "2024-02", "2023-02"],
  ])("of %d months ends in %s, beside %s", (months, last, before) => {
    const found = yearOnYear(held(months));
    expect(found?.last.period).toBe(last);
    expect(found?.before?.period ?? null).toBe(before);
  });

  test("is not known where the series is not held, or has no point", () => {
    expect(yearOnYear(null)).toBeNull();
    expect(yearOnYear(held(0))).toBeNull();
  });
});
