import { describe, expect, it } from "vitest";
import { aboveOrBelow, formatComparison, formatDifferenceBand } from "#lib/format/difference.ts";

describe("formatDifferenceBand", () => {
  it("names both sides only where zero is inside", () => {
    expect(formatDifferenceBand(0.03, 0.121)).toBe("3% to 12%");
    expect(formatDifferenceBand(-0.04, 0.09)).toBe("4% less to 9% more");
  });

  it("puts the smaller distance first where the difference is downwards", () => {
    expect(formatDifferenceBand(-0.42, -0.26)).toBe("26% to 42%");
  });

  it("keeps the side of an end that rounds to nothing, so that no interval over zero reads as clear", () => {
    expect(formatDifferenceBand(-0.004, 0.3)).toBe("under 1% less to 30% more");
    expect(formatDifferenceBand(-0.2, 0.001)).toBe("20% less to under 1% more");
    expect(formatDifferenceBand(0.002, 0.3)).toBe("under 1% to 30%");
  });
});

describe("formatComparison", () => {
  it("names neither side where the difference rounds to nothing", () => {
    expect([0.004, -0.004].map(formatComparison)).toEqual(["level with", "level with"]);
  });

  it("gives a percentage and its side, and from twice as much on a factor", () => {
    expect([0.21, -0.5, 5.34].map(formatComparison)).toEqual([
      "21% above",
      "50% below",
      "6.3 times",
    ]);
  });
});

describe("aboveOrBelow", () => {
  it("follows the sign", () => {
    expect([0.1, -0.1].map(aboveOrBelow)).toEqual(["above", "below"]);
  });
});
