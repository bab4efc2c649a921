import { expect, test } from "vitest";
import { isAged } from "#lib/domain/aged.ts";
import { confidence } from "#lib/reports/parts/confidence.ts";
import { estimate, record } from "./sample-cell.ts";

test("data are aged where they turn a year old before the first projected year ends", () => {
  expect(isAged("2025-08-03", 2026)).toBe(true);
  expect(isAged("2025-08-03", 2025)).toBe(false);
  expect(isAged("2025-12-31", 2026)).toBe(false);
});

test("the reason for a grade names the age of the data where they are over a year old", () => {
  const { release } = record();
  const reason = (projectionYears: number[]) =>
    confidence(estimate(), { ...release, builtAt: "2026-03-01T00:00:00Z", projectionYears }).reason;
  // Built seven months after the data, and yet for a year in which they pass one.
  expect(reason([2026, 2027])).toContain("the data date from August 2025, which makes this wider");
  expect(reason([2025, 2026])).not.toContain("which makes this wider");
});
