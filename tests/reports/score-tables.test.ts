import { describe, expect, test } from "vitest";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { OfficialScore } from "#lib/domain/official-series.ts";
import { modelTables } from "#lib/reports/methodology/model-tables.ts";
import { officialTable } from "#lib/reports/methodology/official-table.ts";
import { scoreCharts } from "#lib/reports/methodology/score-charts.ts";
import { scoreTables, signedPercent } from "#lib/reports/methodology/score-tables.ts";
import { overallScore } from "#lib/reports/parts/overall-score.ts";

function score(more: Partial<BacktestScore> = {}): BacktestScore {
  return {
    design: "rolling",
    cells: "titles",
    area: "all",
    year: 2024,
    horizon: 1,
    grade: "all",
    method: "model",
    n: 48,
    mape: 0.111,
    bias: -0.012,
    coverage: 0.8125,
    intervalScore: 0.437,
    ...more,
  };
}

const vintage = score({ design: "vintage", year: "all", n: 177, mape: 0.107 });
const model: ModelSummary = {
  components: [],
  designEffect: 1,
  ladderThreshold: 0,
  gradeLimits: { high: 0, medium: 0, low: 0 },
  aged: false,
  method: "model",
  damping: 0,
  yearlyVariance: 0.01,
  growth: [],
  bandScales: [],
  noiseFloor: [
    {
      cells: "titles",
      area: "all",
      year: 2024,
      n: 48,
      postings: 0.027,
      distinctRanges: 0.039,
      lastValue: 0.086,
    },
  ],
  firstPrint: [{ ...vintage, n: 179, mape: 0.114 }],
  official: [],
};
const scores = [
  score(),
  score({ method: "last", mape: 0.137 }),
  score({ area: "united-states", n: 36, mape: 0.077 }),
  score({ year: "all", grade: "low", n: 72, mape: 0.129 }),
  score({ grade: "low", n: 20, coverage: 0.79 }),
  vintage,
];
const rowsOf = (id: string) =>
  scoreTables(scores, model).find((table) => table.id === id)?.table.rows ?? [];

describe("scoreTables", () => {
  test("prints error, rival, bias, coverage and interval score of each year, the United States apart", () => {
    expect(rowsOf("scores-titles")).toEqual([
      ["All countries, 2024", "48", "11.1%", "13.7%", "−1.2%", "81% ± 6%", "0.437"],
      ["United States, 2024", "36", "7.7%", "", "−1.2%", "81% ± 7%", "0.437"],
    ]);
  });

  test("prints how often the band held by grade and year", () => {
    expect(rowsOf("scores-grades")).toEqual([
      ["Low confidence", "72", "12.9%", "", "−1.2%", "81% ± 5%", "0.437", "79% ± 9%"],
    ]);
  });

  test("prints editions alone against the first print and the final figures", () => {
    expect(rowsOf("scores-further").map(([name, n, error]) => [name, n, error])).toEqual([
      ["First print, titles", "179", "11.4%"],
      ["Final figures, titles", "177", "10.7%"],
    ]);
  });

  test("prints the noise floor of each year", () => {
    expect(rowsOf("noise-floor")).toEqual([["All countries, 2024", "48", "2.7%", "3.9%", "8.6%"]]);
  });
});

test("signedPercent gives no sign to what rounds to zero", () => {
  expect([-0.012, -0.0005, -0.0004, 0, 0.02].map(signedPercent)).toEqual([
    ...["−1.2%", "−0.1%", "0.0%", "0.0%", "2.0%"],
  ]);
});

test("every target year has its rows, however many there are", () => {
  const years = Array.from({ length: 7 }, (_, place) => 2020 + place);
  const floors = years.flatMap((year) =>
    (["all", "united-states"] as const).map((area) => ({
      ...{ cells: "titles" as const, area, year, n: 40 },
      ...{ postings: 0.05, distinctRanges: 0.07, lastValue: 0.09 },
    })),
  );
  const tables = scoreTables([], { ...model, noiseFloor: floors });
  const rows = tables.find(({ id }) => id === "noise-floor")?.table.rows;
  expect(rows?.map(([name]) => name)).toHaveLength(2 * years.length);
});

describe("officialTable", () => {
  const official = (method: OfficialScore["method"], rest: Partial<OfficialScore> = {}) => ({
    source: "bls-oews",
    country: "US",
    horizon: 1 as const,
    method,
    year: 2025 as OfficialScore["year"],
    n: 825,
    mape: 0.0237,
    bias: 0.008,
    coverage: 0.799,
    intervalScore: 0.113,
    ...rest,
  });

  test("prints what we and each rule missed by, and of all years the coverage of those with a band", () => {
    const { table } = officialTable({
      ...model,
      official: [
        official("model"),
        official("nation", { mape: 0.0238 }),
        official("last", { mape: 0.0344 }),
        official("model", { year: "all", n: 3228, mape: 0.0261, coverage: null }),
        official("model", { year: "banded", n: 2474, coverage: 0.833 }),
      ],
    });
    expect(table.rows).toEqual([
      ["United States", "1", "2025", "825", "2.4%", "2.4%", "", "3.4%", "79.9%"],
      ["United States", "1", "All", "3,228", "2.6%", "", "", "", "83.3%"],
    ]);
  });

  test("has no rows where no office is projected by its past", () => {
    expect(officialTable(model).table.rows).toEqual([]);
  });
});

test("modelTables shows no table without rows", () => {
  const shown = (more: Partial<ModelSummary>) =>
    modelTables({ ...model, noiseFloor: [], firstPrint: [], ...more }, []).map(({ id }) => id);
  expect(shown({})).toEqual([]);
  expect(shown({ growth: [{ country: "US", growth: 0.02 }] })).toEqual(["growth"]);
});

test("growth is shown of ten countries", () => {
  const rows = (count: number) => {
    const growth = Array.from({ length: count }, (_, k) => ({ country: `A${k}`, growth: 0.02 }));
    const tables = modelTables({ ...model, growth }, []);
    return tables.find(({ id }) => id === "growth")?.table.rows.length;
  };
  expect([9, 10, 11].map(rows)).toEqual([9, 10, 10]);
});

describe("the titles of the charts", () => {
  const all = [
    score({ year: "all", mape: 0.086, bias: -0.018, coverage: 0.824, intervalScore: 0.385 }),
    score({ year: "all", method: "last", mape: 0.1, intervalScore: 0.531, coverage: null }),
  ];
  const headings = (held: BacktestScore[]) => scoreCharts(held, model).map((one) => one.heading);

  test("state what was found over all years", () => {
    const [error, bias, interval, coverage] = headings([...scores, ...all]);
    expect(error).toMatch(/8\.6%.*10(\.0)?%/);
    expect(bias).toBe("On average 1.8% too low");
    expect(interval).toMatch(/0\.385.*0\.531/);
    expect(coverage).toContain("82.4%");
  });

  test("call no bias high, and say nothing of errors without a rival", () => {
    const bias = (own: number) => headings([score({ year: "all", bias: own })])[1];
    expect([bias(-0.01), bias(0), bias(0.01)]).toEqual([
      ...["On average 1.0% too low", "On average 0.0% too high", "On average 1.0% too high"],
    ]);
    expect(headings(all.slice(0, 1))[0]).toBe("Average miss by target year");
    expect(headings(all.slice(1))[0]).toBe("Average miss by target year");
  });

  test("name their subject where nothing is known of all years", () => {
    expect(headings(scores)[0]).toBe("Average miss by target year");
  });
});

test("the score that pages name is of title cells everywhere, a year ahead, over all years and grades", () => {
  const overall = score({ year: "all" });
  const others: Partial<BacktestScore>[] = [
    { design: "vintage" },
    { cells: "roles" },
    { area: "united-states" },
    { year: 2024 },
    { horizon: 2 },
    { grade: "high" },
    { method: "last" },
  ];
  const scores = [...others.map((other) => ({ ...overall, ...other })), overall];
  expect(overallScore(scores, "model")).toBe(overall);
});
