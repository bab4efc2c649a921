import { describe, expect, test } from "vitest";
import { editionOf } from "#lib/ingest/edition.ts";

describe("an edition", () => {
  test("is dated by its label, if that is a date", () => {
    expect(editionOf("salaries-2025-08-03.csv.gz", { label: "2025-01-19" })).toEqual({
      label: "2025-01-19",
      date: "2025-01-19",
    });
  });

  test("is else dated by the file's name, not by the folder's", () => {
    expect(editionOf("data/2024-01-01/salaries-2025-08-03.csv.gz", { label: "summer" })).toEqual({
      label: "summer",
      date: "2025-08-03",
    });
  });

  test("takes the date that is said before both", () => {
    const date = "2024-12-31";
    expect(editionOf("salaries-2025-08-03.csv.gz", { date })).toEqual({ label: date, date });
    expect(editionOf("salaries.csv", { label: "summer", date })).toEqual({ label: "summer", date });
  });

  test("is asked for its date where nothing says it: old figures would count as the newest", () => {
    const asked =
      /^nothing dates this edition, .*: say the last day .*, such as --date 2025-08-03$/;
    expect(() => editionOf("salaries.csv", {})).toThrow(asked);
    expect(() => editionOf("salaries-2025-13-45.csv", { label: "summer" })).toThrow(asked);
  });

  test("is called by its date where it has no label", () => {
    expect(editionOf("salaries-2025-08-03.csv.gz", {}).label).toBe("2025-08-03");
  });

  test.for(["", "a b", "../x", "x/y", "a".repeat(61)])("is never called %j", (label) => {
    expect(() => editionOf("salaries.csv", { label })).toThrow("is no label");
  });
});
