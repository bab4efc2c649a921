import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatMonths,
  formatPeriod,
  formatYears,
  monthsBetween,
} from "#lib/format/date.ts";
import {
  formatAll,
  formatCounted,
  formatOrdinal,
  formatPercent,
  formatShare,
} from "#lib/format/number.ts";
import { formatList } from "#lib/format/words.ts";

describe("dates", () => {
  it("prints days and months in words and years as they are", () => {
    expect(formatDate("2025-08-03")).toBe("3 August 2025");
    expect(formatPeriod("2026-03")).toBe("March 2026");
    expect(formatPeriod("2025")).toBe("2025");
  });

  it("counts only whole months", () => {
    expect(monthsBetween("2025-08-03", "2026-11-24")).toBe(15);
    expect(monthsBetween("2025-08-03", "2025-09-02")).toBe(0);
    expect(formatMonths(1)).toBe("1 month");
    expect(formatMonths(0)).toBe("under a month");
  });

  it("joins two years by and, more by to", () => {
    expect(formatYears(2024, 2025)).toBe("2024 and 2025");
    expect(formatYears(2020, 2025)).toBe("2020 to 2025");
    expect(formatYears(2025, 2025)).toBe("2025");
  });
});

describe("numbers", () => {
  it("leaves the sign of a change to the sentence", () => {
    expect(formatPercent(-0.034)).toBe("3%");
    expect(formatPercent(0.0345, 1)).toBe("3.5%");
    expect(formatPercent(-0)).toBe("0%");
  });

  it("does not round a share that is there down to nothing", () => {
    expect(formatShare(0.002)).toBe("under 1%");
    expect(formatShare(0)).toBe("0%");
  });

  it("ends ordinals as English does", () => {
    expect([1, 2, 3, 11, 12, 21, 102].map(formatOrdinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "11th",
      "12th",
      "21st",
      "102nd",
    ]);
  });

  it("puts nouns in the right number", () => {
    expect(["2", "2 roles", "21 roles", "1,460 roles"].map(formatAll)).toEqual([
      "both",
      "both roles",
      "all 21 roles",
      "all 1,460 roles",
    ]);
    expect(formatCounted(1, "posting")).toBe("1 posting");
    expect(formatCounted(1_460, "country", "countries")).toBe("1,460 countries");
  });
});

describe("formatList", () => {
  it("joins the last word by and", () => {
    expect(formatList(["Go", "Rust", "Python"])).toBe("Go, Rust and Python");
    expect(formatList(["Go"])).toBe("Go");
    expect(formatList([])).toBe("");
  });

  it("joins it by or after a no", () => {
    expect(formatList(["moves", "skills", "certificates"], "or")).toBe(
      "moves, skills or certificates",
    );
  });
});
