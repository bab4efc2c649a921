import { describe, expect, it } from "vitest";
import { at, cellOf } from "#lib/statistics/at.ts";

const nowhere = [-1, 2, 0.5, Number.NaN];

describe("at", () => {
  it("gives the number at a place, zero included", () => {
    expect(at([3, 0], 1)).toBe(0);
  });

  it.each(nowhere)("refuses place %d of two", (place) => {
    expect(() => at([1, 2], place)).toThrow(RangeError);
  });
});

describe("cellOf", () => {
  it("gives the number at a place", () => {
    expect(cellOf(Float64Array.of(2, 5), 1)).toBe(5);
  });

  it.each(nowhere)("makes NaN, never zero, of place %d of two", (place) => {
    expect(cellOf(Float64Array.of(1, 2), place)).toBeNaN();
  });
});
