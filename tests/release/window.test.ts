import { describe, expect, test } from "vitest";
import type { UsedEdition } from "#lib/domain/release.ts";
import { currentWindows, projectionYears, referenceYear } from "#lib/release/input/window.ts";
import { ReleaseError } from "#lib/release/release-error.ts";
import { usedEdition } from "./sample.ts";

const editions: UsedEdition[] = [
  usedEdition({ id: "aijobs", years: [2022, 2023, 2024] }),
  usedEdition({ id: "survey", kind: "self-reported", edition: "2024", years: [2024] }),
  usedEdition({ id: "survey", kind: "self-reported", edition: "2025", years: [2025] }),
  usedEdition({ id: "ses", kind: "official", years: [2018] }),
];

describe("currentWindows", () => {
  test("is the last two data years of each source, over its editions", () => {
    expect(currentWindows(editions)).toEqual(
      new Map([
        ["aijobs", { from: 2023, to: 2024 }],
        ["survey", { from: 2024, to: 2025 }],
        ["ses", { from: 2018, to: 2018 }],
      ]),
    );
  });
});

describe("referenceYear", () => {
  test("follows advertised pay, not a newer survey", () => {
    expect(referenceYear(editions)).toBe(2024);
  });

  test("is the last year of any source where no pay is advertised", () => {
    expect(referenceYear(editions.filter(({ kind }) => kind !== "advertised"))).toBe(2025);
  });
});

describe("projectionYears", () => {
  const today = new Date("2026-11-24T12:00:00Z");

  test("are the current calendar year and the next unless years are asked for", () => {
    expect(projectionYears(2025, undefined, today)).toEqual([2026, 2027]);
    expect(projectionYears(2026, undefined, today)).toEqual([2027]);
    expect(projectionYears(2023, [2025, 2024, 2024], today)).toEqual([2024, 2025]);
  });

  test("refuses a year that is not after the reference year, and names one that is", () => {
    expect(() => projectionYears(2025, [2025, 2026], today)).toThrow(ReleaseError);
    expect(() => projectionYears(2025, [2025, 2026], today)).toThrow(
      "Cannot project 2025: the last data year is 2025. Name later years: build --years 2026,2027",
    );
    expect(() => projectionYears(2025, [], today)).toThrow("Cannot project no year");
  });
});
