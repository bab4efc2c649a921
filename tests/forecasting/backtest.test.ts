import { beforeAll, describe, expect, it } from "vitest";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import { backtestSchema } from "#lib/domain/forecast.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { publishOrigins, rollOrigins } from "#lib/forecasting/backtest/rolling.ts";
import { advertisedCells, collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import { simulatedMarket } from "./simulated-pay.ts";

let input: ForecastInput;
let result: Backtest;
beforeAll(() => {
  input = simulatedMarket(21);
  result = backtest(input);
});

/** What each origin would have published, of one market. */
function published({ cells, roles, rates, wageGrowth }: ForecastInput) {
  const evidence = collectEvidence(advertisedCells(cells), roleUnits(roles), rates);
  return publishOrigins(rollOrigins(evidence, wageGrowth), evidence);
}

describe("backtest", () => {
  it("keeps to its schema", () => {
    expect(() => backtestSchema.parse(result)).not.toThrow();
  });

  it("projects from an origin without seeing anything later: not pay, not wage growth", () => {
    const changed: ForecastInput = {
      ...input,
      cells: input.cells.map((cell) =>
        cell.kind === "advertised" && cell.year === 2025
          ? {
              ...cell,
              ranges: cell.ranges.map((range) => ({
                ...range,
                low: 2 * range.low,
                high: 2 * (range.high ?? range.low),
              })),
            }
          : cell,
      ),
      wageGrowth: input.wageGrowth.map((wage) =>
        wage.year >= 2024 ? { ...wage, growth: 0.5 } : wage,
      ),
    };
    const seen = ({ origin }: { origin: number }) => origin === 2024 || origin === 2023;
    const shown = (market: ForecastInput) =>
      published(market)
        .filter(seen)
        .map(({ unit, country, origin, horizon, projected, halfWidth }) => ({
          cell: `${unit.id} ${country} ${origin} ${horizon}`,
          projected,
          halfWidth,
        }));
    expect(shown(changed)).toEqual(shown(input));
  });

  it("scores the model and five rivals on cells with 30 pay points, by area, year and horizon", () => {
    const methods = new Set(result.scores.map(({ method }) => method));
    expect(methods).toEqual(new Set(["model", "last", "drift", "plus4", "flat12", "official"]));
    const all = result.scores.filter(
      (score) =>
        score.cells === "roles" &&
        score.year === "all" &&
        score.horizon === 1 &&
        score.grade === "all",
    );
    expect(new Set(all.map(({ n }) => n)).size).toBe(1);
    const counted = published(input).filter(
      ({ horizon, target, unit }) => horizon === 1 && target.payPoints >= 30 && unit.role !== null,
    );
    const years = Map.groupBy(counted, ({ origin }) => origin);
    const scored = [...years.values()].filter((cells) => cells.length >= 10).flat();
    expect(all[0]?.n).toBe(scored.length);
  });

  it("adds the grades of a year up to all of its cells", () => {
    const ofModel = result.scores.filter(
      ({ method, cells, year, area, horizon }) =>
        method === "model" &&
        cells === "titles" &&
        year === 2025 &&
        area === "all" &&
        horizon === 1,
    );
    const whole = ofModel.find(({ grade }) => grade === "all")?.n;
    const parts = ofModel.filter(({ grade }) => grade !== "all");
    expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(whole);
  });

  it("beats last value where pay is pooled in truth, and says what it missed by", () => {
    expect(result.method).toBe("model");
    const error = result.errors.find(({ horizon, grade }) => horizon === 1 && grade === "all");
    const score = result.scores.find(
      ({ method, cells, area, year, horizon, grade }) =>
        method === "model" &&
        cells === "roles" &&
        area === "all" &&
        year === "all" &&
        horizon === 1 &&
        grade === "all",
    );
    expect(error?.mape).toBe(score?.mape);
  });

  it("states a noise floor below the error of every method", () => {
    for (const floor of result.noiseFloor.filter(({ year }) => year === "all")) {
      const errors = result.scores.filter(
        ({ cells, area, year, horizon, grade }) =>
          cells === floor.cells &&
          area === floor.area &&
          year === "all" &&
          horizon === 1 &&
          grade === "all",
      );
      for (const { mape } of errors) expect(mape).toBeGreaterThan(0.8 * floor.distinctRanges);
      expect(floor.lastValue).toBeGreaterThan(floor.distinctRanges);
    }
  });

  it("never draws the second year narrower than the first", () => {
    const [next, later] = result.bandScales;
    expect(later?.scale).toBeGreaterThanOrEqual(next?.scale ?? 9);
  });
});

describe("backtest on vintages", () => {
  const edition = (
    source: string,
    date: string,
    cells: ForecastInput["cells"],
    lastYear: number,
  ) => ({
    source,
    edition: date,
    date,
    cells: advertisedCells(cells).filter(({ year }) => year <= lastYear),
  });
  const raised = (cells: ForecastInput["cells"], factor: number) =>
    advertisedCells(cells).map((cell) =>
      cell.year === 2025
        ? {
            ...cell,
            ranges: cell.ranges.map(({ low, high, ...range }) => ({
              ...range,
              low: factor * low,
              high: high === null ? null : factor * high,
            })),
          }
        : cell,
    );
  const missOf = (scores: Backtest["scores"]) =>
    scores.find(
      ({ design, cells, year, method, horizon, area, grade }) =>
        design === "vintage" &&
        cells === "roles" &&
        year === 2025 &&
        method === "last" &&
        horizon === 1 &&
        area === "all" &&
        grade === "all",
    );

  it("scores a first print and the final figures apart where an edition is revised later", () => {
    const { scores, firstPrint } = backtest({
      ...input,
      vintages: [
        edition("simulated", "2024-12-31", input.cells, 2024),
        edition("simulated", "2025-06-30", input.cells, 2025),
        edition("simulated", "2025-12-31", raised(input.cells, 1.5), 2025),
      ],
    });
    expect(missOf(firstPrint)?.mape).toBeLessThan(0.15);
    expect(missOf(scores)?.mape).toBeGreaterThan(0.25);
    expect(missOf(firstPrint)?.n).toBe(missOf(scores)?.n);
  });

  it("compares an edition with later ones of its own source only", () => {
    const { scores } = backtest({
      ...input,
      vintages: [
        edition("simulated", "2024-12-31", input.cells, 2024),
        edition("simulated", "2025-06-30", input.cells, 2025),
        edition("another", "2025-12-31", raised(input.cells, 1.5), 2025),
      ],
    });
    expect(missOf(scores)?.mape).toBeLessThan(0.15);
  });

  it("lets each edition alone predict what the newest shows", () => {
    const cells = advertisedCells(input.cells);
    const early = cells.filter(({ year }) => year <= 2024);
    const vintages = [
      { source: "simulated", edition: "2024-12-31", date: "2024-12-31", cells: early },
      { source: "simulated", edition: "2025-06-30", date: "2025-06-30", cells },
    ];
    const { scores } = backtest({ ...input, vintages });
    const of = (design: "rolling" | "vintage") =>
      scores.find(
        (score) =>
          score.design === design &&
          score.cells === "roles" &&
          score.year === 2025 &&
          score.method === "last" &&
          score.horizon === 1 &&
          score.area === "all",
      );
    // Nothing was edited between the two editions, so the one forecast is the other.
    expect(of("vintage")).toEqual({ ...of("rolling"), design: "vintage" });
  });
});
