import { expect, test } from "vitest";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { compareView } from "#lib/reports/compare/compare-view.ts";
import { backendCanada, input } from "./sample-cell.ts";

const { release } = input().record;

/** The values of a line, one a cell. */
function line(label: string, cells: CellSummary[]): string[] | undefined {
  const page = compareView({
    ...{ release, cells, problems: [] },
    index: { roles: [], countries: [] },
    selected: { role: null, country: null },
  });
  return page.rows.find((row) => row.label === label)?.values;
}

const answers: CellSummary = {
  ...backendCanada,
  recorded: { kind: "self-reported", average: 76_216 },
  postings: 531,
};
const office: CellSummary = {
  ...backendCanada,
  recorded: { kind: "official", average: 90_000 },
  postings: 0,
};
const nothing: CellSummary = { ...backendCanada, recorded: null, postings: 0 };

test("each recorded average says what kind of pay it is", () => {
  expect(line("Recorded average", [backendCanada, answers, office, nothing])).toEqual([
    "CA$163,000, advertised",
    "CA$76,216, self-reported",
    "CA$90,000, official",
    "none",
  ]);
});

test("and evidence says what was counted", () => {
  expect(line("Evidence of its own", [backendCanada, answers, office, nothing])).toEqual([
    "21 postings",
    "531 answers",
    "official figures",
    "none",
  ]);
});

test("growth never contradicts the two figures beside it", () => {
  const { estimate } = backendCanada;
  const projection = (mean: number): CellSummary["projections"][number] => ({
    ...{ role: estimate.role, country: estimate.country, currency: estimate.currency, year: 2026 },
    ...{ mean, low80: 0.9 * mean, high80: 1.1 * mean, growth: mean / estimate.mean - 1 },
    ...{ kind: "advertised", fileLow80: 0.9 * mean, fileHigh80: 1.1 * mean },
    ...{ method: "model", error: 0.1 },
  });
  const cells = [160_400, 162_000, 158_000].map((mean) => ({
    ...backendCanada,
    projections: [projection(mean)],
  }));
  expect(line("Projection", cells)).toEqual([
    "2026: CA$160,000",
    "2026: CA$162,000, up 1%",
    "2026: CA$158,000, down 1%",
  ]);
});
