import { describe, expect, it } from "vitest";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { atOneLevel } from "#lib/forecasting/evidence/source-level.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { normalDraws, simulatedCell, simulatedCountries, simulatedRoles } from "./simulated-pay.ts";

const roles = simulatedRoles(12);
const unitOf = roleUnits(roles);
const rates = { year: 2025, perUsd: { USD: 1 } };

/** One index of every role and country, and another of the first `shared` roles that pays `apart` more (logs). */
function indices(apart: number, shared: number) {
  const normal = normalDraws(3);
  const cellsOf = (source: string, held: number, above: number): AdvertisedCell[] =>
    roles.slice(0, held).flatMap(({ titles: [title = ""] }, place) =>
      simulatedCountries(4).map(({ code: country }) => ({
        ...simulatedCell(
          { title, country },
          {
            average: 100_000 * Math.exp(place / 20 + above),
            postings: source === "large" ? 30 : 15,
            spread: 0.3,
          },
          normal,
        ),
        source,
      })),
    );
  return [...cellsOf("large", roles.length, 0), ...cellsOf("small", shared, apart)];
}

const middle = ({ ranges: [range] }: AdvertisedCell) =>
  range === undefined ? Number.NaN : (range.low + (range.high ?? range.low)) / 2;

/** How far the smaller index was moved, logs. */
function moved(cells: readonly AdvertisedCell[]): number {
  const before = cells.find(({ source }) => source === "small");
  const after = atOneLevel(cells, unitOf, rates).find(({ source }) => source === "small");
  if (before === undefined || after === undefined) throw new Error("there is a small index");
  return Math.log(middle(after) / middle(before));
}

describe("atOneLevel", () => {
  it("leaves one index as it is, and the largest of several", () => {
    const cells = indices(0.08, 8);
    const large = cells.filter(({ source }) => source === "large");
    expect(atOneLevel(large, unitOf, rates)).toBe(large);
    expect(atOneLevel(cells, unitOf, rates).filter(({ source }) => source === "large")).toEqual(
      large,
    );
  });

  it("takes away most of what an index pays more in the cells of both", () => {
    expect(moved(indices(0.08, 8))).toBeCloseTo(-0.08, 1);
    expect(moved(indices(0.08, 8))).toBeLessThan(-0.05);
    expect(moved(indices(-0.08, 8))).toBeGreaterThan(0.05);
  });

  it("moves an index little that shares little with the largest", () => {
    const cells = indices(0.08, 1).filter(
      ({ source, country }) => source === "large" || country === "AA",
    );
    expect(Math.abs(moved(cells))).toBeLessThan(0.06);
  });

  it("compares the nearest years where an index begins after the largest ends, and trusts it less the further they are", () => {
    const later = (years: number) =>
      indices(0.08, 8).map((cell) =>
        cell.source === "small" ? { ...cell, year: cell.year + years } : cell,
      );
    const [same, next, distant] = [0, 1, 4].map((years) => -moved(later(years)));
    expect(next).toBeLessThan(same ?? 0);
    expect(next).toBeGreaterThan(0.04);
    expect(distant).toBeLessThan(next ?? 0);
    expect(distant).toBeGreaterThan(0.015);
  });

  it("stands before evidence is collected, whatever the order of the cells", () => {
    const cells = indices(0.08, 8);
    const mean = (of: readonly AdvertisedCell[]) =>
      collectEvidence(of, unitOf, rates).map(({ sample }) => sample.mean);
    expect(mean(cells.toReversed())).toEqual(mean(cells));
    const plain = cells.map((cell) => ({ ...cell, source: "one" }));
    expect(mean(cells)[0] ?? 0).toBeLessThan(mean(plain)[0] ?? 0);
  });
});
