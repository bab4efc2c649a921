import { describe, expect, it } from "vitest";
import { carryOn } from "#lib/forecasting/projection/carry-on.ts";
import { wageCarriedError } from "#lib/forecasting/projection/wage-carried-error.ts";
import { estimate } from "#tests/reports/sample-cell.ts";
import { surveyCell } from "./other-cells.ts";
import { simulatedMarket } from "./simulated-pay.ts";

/** Twenty groups of many answers that rise by 5% in a year without wage growth, and twenty of few that rise by 30%. */
const market = {
  ...simulatedMarket(1),
  wageGrowth: [],
  cells: [
    ...Array.from({ length: 20 }, (_, k) => ({ title: `many ${k}`, n: 4000, rise: 1.05 })),
    ...Array.from({ length: 20 }, (_, k) => ({ title: `few ${k}`, n: 20, rise: 1.3 })),
  ].flatMap(({ title, n, rise }) => {
    const own = { source: "survey", edition: "2025", title, country: "AA", n };
    return [
      surveyCell({ ...own, year: 2024, mean: 50_000 }),
      surveyCell({ ...own, year: 2025, mean: 50_000 * rise }),
    ];
  }),
};
const past = wageCarriedError(market, "self-reported");

describe("what carrying figures on missed by", () => {
  it("is told of figures that were known about as well", () => {
    expect(past.meanAbsolute(0.005)).toBeCloseTo(Math.log(1.05), 6);
    expect(past.meanAbsolute(0.1)).toBeCloseTo((Math.log(1.05) + Math.log(1.3)) / 2, 6);
  });

  it("takes for known as well what is known half as well", () => {
    const few = market.cells.find(({ title }) => title.startsWith("few"));
    if (few?.kind !== "self-reported") throw new Error("the market holds answers");
    const { varianceLog: v, n } = few;
    const error = Math.sqrt(v / n + v ** 2 / (2 * (n - 1)));
    const all = (Math.log(1.05) + Math.log(1.3)) / 2;
    expect(past.meanAbsolute(0.51 * error)).toBeCloseTo(all, 6);
    expect(past.meanAbsolute(0.49 * error)).toBeCloseTo(Math.log(1.05), 6);
  });

  it.each([9, 10, 11])("is told of ten at least, where %d are known as well", (known) => {
    const titles = new Set(Array.from({ length: known }, (_, k) => `many ${k}`));
    const cells = market.cells.filter(({ title }) => title.startsWith("few") || titles.has(title));
    const held = wageCarriedError({ ...market, cells }, "self-reported");
    const unlike = Math.max(10 - known, 0);
    const told = (known * Math.log(1.05) + unlike * Math.log(1.3)) / (known + unlike);
    expect(held.meanAbsolute(0.0001)).toBeCloseTo(told, 6);
  });

  it.each([
    [0.25, 40],
    [0.251, 0],
  ])("is told of nothing that is never projected: wages that rose by %d leave %d", (growth, n) => {
    const wages = { country: "AA", year: 2023, kind: "official", source: "any", growth } as const;
    expect(wageCarriedError({ ...market, wageGrowth: [wages] }, "self-reported").n).toBe(n);
  });

  it("is told of the ten that were known best where fewer were known as well", () => {
    expect(past.meanAbsolute(0.0001)).toBeCloseTo(Math.log(1.05), 6);
  });
});

describe("carryOn", () => {
  const project = carryOn({ ...market, referenceYear: 2025, projectionYears: [2026] }, past, {
    source: 0,
    yearly: 0.0004,
  });
  const errorOf = (ownWeight: number) =>
    project(estimate({ kind: "self-reported", seLog: 0.1, ownWeight }), "AA")[0]?.error ?? 0;

  it.each([
    [0.1, 1.21],
    [0.15, 1.3225],
  ])(
    "grows pay by the wages' growth of %d a year, as compound interest does",
    (growth, twoYears) => {
      const wages = { country: "AA", year: 2024, kind: "official", source: "any", growth } as const;
      const years = { wageGrowth: [wages], referenceYear: 2025, projectionYears: [2026, 2027] };
      const outside = { source: 0, yearly: 0.0004 };
      const own = estimate({ kind: "self-reported", year: 2025, mean: 100 });
      const [first, second] = carryOn({ ...market, ...years }, past, outside)(own, "AA");
      expect(first?.mean).toBeCloseTo(100 * (1 + growth), 1);
      expect(second?.mean).toBeCloseTo(100 * twoYears, 1);
    },
  );

  it("says nothing of later years where wages grow too fast to tell", () => {
    const wages = {
      country: "AA",
      year: 2024,
      kind: "official",
      source: "any",
      growth: 0.26,
    } as const;
    const grown = carryOn({ ...market, wageGrowth: [wages], referenceYear: 2025 }, past, {
      source: 0,
      yearly: 0.0004,
    });
    expect(grown(estimate({ kind: "self-reported" }), "AA")).toEqual([]);
  });

  it("adds what is not known of an estimate without a figure of its own to what it missed by", () => {
    expect(Math.log1p(errorOf(0.5))).toBeCloseTo(past.meanAbsolute(0.1), 6);
    const normal = Math.sqrt(2 / Math.PI) * 0.1;
    expect(Math.log1p(errorOf(0))).toBeCloseTo(Math.hypot(past.meanAbsolute(0.1), normal), 6);
  });
});
