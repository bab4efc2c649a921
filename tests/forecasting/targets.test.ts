import { beforeAll, describe, expect, it } from "vitest";
import { loadCountries } from "#lib/content/places/countries.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadRates, loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { Backtest, ForecastInput } from "#lib/domain/forecast.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { checkEstimates } from "#lib/forecasting/backtest/check-estimates.ts";
import { type FullFit, fullFit } from "#lib/forecasting/backtest/full-fit.ts";
import { type Hide, hideFigures } from "#lib/forecasting/backtest/hide-figures.ts";
import { readShipped } from "#lib/ingest/shipped/read-shipped.ts";
import { withRates } from "#lib/release/input/counted-cells.ts";
import { priceLevelsOf } from "#lib/release/input/price-levels.ts";
import { titleRolesOf } from "#lib/release/input/release-input.ts";
import { wageGrowthOf } from "#lib/release/input/wage-growth.ts";

const isOther = ({ kind }: PayCell) => kind !== "advertised";

/** The 2025-08-03 edition as it ships, advertised pay only. */
let input: ForecastInput;
/** The same with answers and official pay. */
let allKinds: ForecastInput;
beforeAll(() => {
  const rates = loadRates(2025);
  const shipped = readShipped();
  const edition = shipped.find(
    ({ source, edition }) => source.id === "aijobs" && edition.label === "2025-08-03",
  );
  input = {
    cells: withRates([...(edition?.cells ?? [])], rates).cells,
    vintages: [],
    roles: loadRoles(),
    titleRoles: [],
    countries: loadCountries(),
    rates,
    pastRates: [loadRates(2024)],
    priceLevels: priceLevelsOf(loadReferenceSeries(), loadCountries(), rates),
    wageGrowth: wageGrowthOf(loadReferenceSeries()),
    wageSignals: [],
    officialCalendars: [],
    referenceYear: 2025,
    projectionYears: [2026, 2027],
    dataDate: "2025-08-03",
  };
  const others = shipped.flatMap(({ cells }) => cells.filter(isOther));
  const cells = withRates([...input.cells, ...others], rates).cells;
  allKinds = { ...input, cells, titleRoles: titleRolesOf(cells) };
});

let scores: BacktestScore[];
let result: Backtest;

type Wanted = Partial<Pick<BacktestScore, "cells" | "area" | "year" | "grade" | "method">>;

/** One line of the backtest a year ahead: the model on all title cells, years together, unless said. */
function score(wanted: Wanted): BacktestScore {
  const { cells = "titles", area = "all", year = "all", grade = "all", method = "model" } = wanted;
  const found = scores.find(
    (line) =>
      line.horizon === 1 &&
      line.cells === cells &&
      line.area === area &&
      line.year === year &&
      line.grade === grade &&
      line.method === method,
  );
  if (found === undefined) throw new Error(`no score for ${JSON.stringify(wanted)}`);
  return found;
}

function ratio(wanted: Wanted, rival: BacktestScore["method"]): number {
  return (score(wanted).mape ?? 1) / (score({ ...wanted, method: rival }).mape ?? 1);
}

describe("the backtest on the 2025-08-03 edition", () => {
  beforeAll(() => {
    result = backtest(input);
    scores = result.scores;
  }, 120_000);

  it("scores the 216 title cells of 2023, 2024 and 2025", () => {
    expect([2023, 2024, 2025].map((year) => score({ year }).n)).toEqual([18, 48, 150]);
    expect(score({}).n).toBe(216);
  });

  it("misses by at most 0.88 of last value and 0.55 of flat +12% on title cells, bias within 3%", () => {
    expect(ratio({}, "last")).toBeLessThanOrEqual(0.88);
    expect(ratio({}, "flat12")).toBeLessThanOrEqual(0.55);
    expect(Math.abs(score({}).bias ?? 1)).toBeLessThanOrEqual(0.03);
  });

  it("is worse than last value in no year", () => {
    for (const year of [2023, 2024, 2025]) expect(ratio({ year }, "last")).toBeLessThanOrEqual(1);
  });

  it("misses by at most 0.90 of last value on role cells, and by no more in the United States", () => {
    expect(ratio({ cells: "roles" }, "last")).toBeLessThanOrEqual(0.9);
    for (const year of [2023, 2024, 2025, "all"] as const) {
      expect(ratio({ cells: "roles", area: "united-states", year }, "last")).toBeLessThanOrEqual(1);
    }
  });

  it("scores its bands at most 0.85 of the best constant band around last value", () => {
    for (const area of ["all", "united-states"] as const) {
      const rival = score({ area, method: "last" }).intervalScore ?? 0;
      expect(score({ area }).intervalScore).toBeLessThanOrEqual(0.85 * rival);
    }
  });

  it("covers 74 to 88% of what 2024 and 2025 showed, each grade with twenty cells 68 to 93%", () => {
    const covered = (grade: BacktestScore["grade"]) => {
      const lines = scores.filter(
        (line) =>
          line.horizon === 1 &&
          line.cells === "titles" &&
          line.area === "all" &&
          line.method === "model" &&
          line.grade === grade &&
          (line.year === 2024 || line.year === 2025),
      );
      const n = lines.reduce((sum, line) => sum + line.n, 0);
      return { n, share: lines.reduce((sum, { n, coverage }) => sum + n * (coverage ?? 0), 0) / n };
    };
    expect(covered("all").share).toBeGreaterThan(0.74);
    expect(covered("all").share).toBeLessThan(0.88);
    for (const grade of ["high", "medium"] as const) {
      expect(covered(grade).n).toBeGreaterThanOrEqual(20);
      expect(covered(grade).share).toBeGreaterThan(0.68);
      expect(covered(grade).share).toBeLessThan(0.93);
    }
  });

  it("covers 76 to 88% of 2025 with bands that score a tenth better than the 0.399 before decision 0133", () => {
    for (const cells of ["titles", "roles"] as const) {
      const { coverage } = score({ cells, year: 2025 });
      expect(coverage).toBeGreaterThan(0.76);
      expect(coverage).toBeLessThan(0.88);
    }
    expect(score({ year: 2025 }).intervalScore).toBeLessThan(0.9 * 0.399);
  });

  it("states the noise in the targets: about 3% by postings, more where repeats count once", () => {
    const floor = result.noiseFloor.find(
      ({ cells, area, year }) => cells === "titles" && area === "all" && year === "all",
    );
    expect(floor?.postings).toBeCloseTo(0.031, 3);
    expect(floor?.distinctRanges).toBeGreaterThan(floor?.postings ?? 1);
    expect(floor?.lastValue).toBeLessThan(score({ method: "last" }).mape ?? 0);
  });
});

/** Cells of the United States cut down by two seeds. Twenty, on which the targets are stated, take minutes: `check-estimates` does them (decision 0038). */
function thinCells(fit: FullFit, draw: number) {
  return checkEstimates(fit, { draw, seeds: 2, where: ["united-states"] }).results[0];
}

describe("thin cells, of postings alone", () => {
  let fit: FullFit;
  beforeAll(() => {
    fit = fullFit(input);
  });

  it("are estimated better than by their own mean", () => {
    const six = thinCells(fit, 6);
    expect(six?.change).toBeLessThan(-0.2);
    expect(six?.coverage).toBeGreaterThan(0.74);
    expect(six?.coverage).toBeLessThan(0.88);
  });

  it("are estimated within 13.7% where no posting is left", () => {
    const none = thinCells(fit, 0);
    expect(none?.direct).toBeNull();
    expect(none?.pooled).toBeLessThan(0.137);
  });
});

describe("beside answers and official pay", () => {
  let fit: FullFit;
  beforeAll(() => {
    fit = fullFit(allKinds);
  });
  const hidden = (hide: Hide, kind: PayKind) => {
    const { results } = hideFigures(fit, hide, kind);
    return (group: string) => results.find((result) => result.group === group);
  };
  const honest = (result: ReturnType<ReturnType<typeof hidden>>) =>
    expect(Math.abs((result?.coverage ?? 0) - 0.8)).toBeLessThanOrEqual(
      2 * Math.max(result?.coverageError ?? 0, 0.03),
    );

  it("thin cells are estimated 24 and 46% better than by their own mean, and 74 to 88% of intervals hold", () => {
    const [six, two] = [6, 2].map((draw) => thinCells(fit, draw));
    expect(six?.change).toBeLessThan(-0.24);
    expect(two?.change).toBeLessThan(-0.46);
    for (const result of [six, two]) {
      expect(result?.coverage).toBeGreaterThan(0.74);
      expect(result?.coverage).toBeLessThan(0.88);
    }
  }, 120_000);

  it("hidden postings of a cell are estimated within 16.8%, 15.2% where another kind speaks", () => {
    const of = hidden("cells", "advertised");
    expect(of("all")?.error).toBeLessThanOrEqual(0.168);
    expect(of("spoken")?.error).toBeLessThanOrEqual(0.152);
    honest(of("all"));
    honest(of("spoken"));
  }, 120_000);

  it("hidden postings of a country are estimated within 33%", () => {
    expect(hidden("countries", "advertised")("all")?.error).toBeLessThanOrEqual(0.33);
  }, 120_000);

  it.each(["self-reported", "official"] as const)(
    "hidden %s figures are estimated a tenth better than by country and role where another kind speaks",
    (kind) => {
      const of = hidden("cells", kind);
      expect(of("spoken")?.error).toBeLessThanOrEqual(0.9 * (of("spoken")?.additive ?? 0));
      // Of what an office counts where others speak too little is held in the bands: decision 0208.
      honest(of(kind === "official" ? "all" : "spoken"));
    },
    120_000,
  );
});
