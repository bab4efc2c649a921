import { expect, test } from "vitest";
import type { RegionPay } from "#lib/domain/cell-facts.ts";
import { listedRegions } from "#lib/release/facts/listed-regions.ts";
import { backendFacts } from "#tests/reports/sample-cell.ts";

const regions = (count: number, label: string): RegionPay[] =>
  Array.from({ length: count }, (_, at) => ({
    source: "bls-oews-states",
    year: 2025,
    label,
    jobs: null,
    mean: 100_000 + at,
    median: null,
    meanError: null,
    medianError: null,
    region: `State ${at}`,
  }));

const cell = (role: string, count: number, label: string, own = {}) => ({
  role,
  country: "united-states",
  indexable: true,
  facts: { ...backendFacts, advertised: null, regions: regions(count, label), ...own },
});

test("pages by region are listed from five regions on, and one for all roles that share an occupation", () => {
  const cells = [
    cell("nurse", 5, "29-1141"),
    cell("midwife", 4, "29-1161"),
    { ...cell("teacher", 9, "25-2021"), indexable: false },
    cell("game-developer", 9, "15-1252"),
    cell("backend-engineer", 9, "15-1252", { advertised: backendFacts.advertised }),
  ];
  expect([...listedRegions(cells)]).toEqual([
    "nurse/united-states",
    "backend-engineer/united-states",
  ]);
});
