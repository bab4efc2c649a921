import { describe, expect, it } from "vitest";
import { aboveOrBelow, formatDifferenceBand } from "#lib/format/difference.ts";

describe("formatDifferenceBand", () => {
  it("names both sides only where zero is inside", () => {
    expect(formatDifferenceBand(0.03, 0.121)).toBe("3% to 12%");
    expect(formatDifferenceBand(-0.04, 0.09)).toBe("4% less to 9% more");
  });

  it("puts the smaller distance first where the difference is downwards", () => {
    expect(formatDifferenceBand(-0.42, -0.26)).toBe("26% to 42%");
  });

  it("does not call an end that rounds to nothing less or more", () => {
    expect(formatDifferenceBand(-0.004, 0.3)).toBe("0% to 30%");
    expect(formatDifferenceBand(-0.2, 0.001)).toBe("0% to 20%");
  });
});

describe("aboveOrBelow", () => {
  it("follows the sign", () => {
    expect([0.1, -0.1].map(aboveOrBelow)).toEqual(["above", "below"]);
  });
});
