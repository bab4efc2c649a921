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
  // Without projections it is read in the year after the release's.
  expect(reason([])).toContain("which makes this wider");
  const newest = { ...release, dataDate: "2025-12-31", projectionYears: [] };
  expect(confidence(estimate(), newest).reason).not.toContain("which makes this wider");
});

test.each([
  [2024, true],
  [2025, true],
  [2026, false],
])("an office's figure of %d is aged in 2026: %s", (year, aged) => {
  const { reason } = confidence(estimate({ kind: "official", year }), record().release);
  expect(reason.includes("which makes this wider")).toBe(aged);
});
