import { describe, expect, test } from "vitest";
import { editionOf, undatedWarning } from "#lib/ingest/edition.ts";

const today = "2026-11-24";

describe("an edition", () => {
  test("is dated by its label, if that is a date", () => {
    expect(editionOf("salaries-2025-08-03.csv.gz", "2025-01-19", today)).toEqual({
      label: "2025-01-19",
      date: "2025-01-19",
    });
  });

  test("is else dated by the file's name", () => {
    expect(editionOf("data/2024-01-01/salaries-2025-08-03.csv.gz", "summer", today)).toEqual({
      label: "summer",
      date: "2025-08-03",
    });
  });

  test("is else dated by the import", () => {
    expect(editionOf("salaries.csv", "summer", today)).toEqual({ label: "summer", date: today });
    expect(editionOf("salaries-2025-13-45.csv", "summer", today).date).toBe(today);
  });

  test("is called by its date where it has no label", () => {
    expect(editionOf("salaries-2025-08-03.csv.gz", undefined, today).label).toBe("2025-08-03");
    expect(editionOf("salaries.csv", undefined, today).label).toBe(today);
  });

  test.for(["", "a b", "../x", "x/y", "a".repeat(61)])("is never called %j", (label) => {
    expect(() => editionOf("salaries.csv", label, today)).toThrow("is no label");
  });
});

test("an edition that only its import dates is told of", () => {
  const told = (file: string, label?: string) =>
    undatedWarning(file, label, editionOf(file, label, today), today);
  expect(told("salaries.csv").join()).toContain("it counts as of 2026-11-24");
  expect(told("salaries-2025-08-03.csv")).toEqual([]);
  expect(told(`salaries-${today}.csv`)).toEqual([]);
  expect(told("salaries.csv", "2025-08-03")).toEqual([]);
  expect(told("salaries.csv", "summer")).toEqual([]);
});
