import { describe, expect, it } from "vitest";
import type { KindCell } from "#lib/forecasting/evidence/kind-cells.ts";
import { payOfKind } from "#lib/forecasting/pay/pay-of-kind.ts";
import { officialCell } from "./other-cells.ts";

/** An office's table with a figure of these roles. */
function table(
  source: string,
  roles: readonly string[],
  { year, jobs, mean }: { year: number; jobs: number | null; mean: number },
): KindCell {
  const cell = officialCell({
    ...{ source, edition: `${year}`, title: roles.join(" "), country: "AU" },
    ...{ year, jobs, mean, error: 0.01 },
  });
  return {
    kind: "official",
    group: roles.join(" "),
    roles,
    country: "AU",
    year,
    mean,
    variance: 0.0001,
    answers: 0,
    spread: [null, null, null, null, null],
    cells: [cell],
  };
}

describe("payOfKind", () => {
  const nothing = { groups: () => ({ value: 0, variance: 1, ownWeight: 0 }) };
  const standing = (cells: readonly KindCell[]) =>
    payOfKind(cells, nothing)
      .standing("developer", "AU")
      .map(({ cell, weight }) => [cell.group, weight]);
  const older = table("taxes", ["developer"], { year: 2024, jobs: 900, mean: 80_000 });
  const wide = { year: 2025, jobs: null, mean: 90_000 };

  it("takes one figure of several offices, the one that is recorded: of the newest year, then of the most jobs", () => {
    const newer = table("earnings", ["developer", "tester"], wide);
    expect(standing([older, newer])).toEqual([["developer tester", 1]]);
    const same = table("earnings", ["developer", "tester"], { ...wide, year: 2024 });
    expect(standing([older, same])).toEqual([["developer", 1]]);
  });

  it("takes all groups of a survey, whose people are others", () => {
    const asked = [older, table("other", ["developer", "tester"], wide)].map(
      (cell): KindCell => ({ ...cell, kind: "self-reported", answers: 50, cells: [] }),
    );
    expect(standing(asked).map(([group]) => group)).toEqual(["developer", "developer tester"]);
  });
});
