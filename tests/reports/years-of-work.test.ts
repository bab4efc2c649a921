import { expect, test } from "vitest";
import type { ExperiencePay } from "#lib/domain/cell-facts.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { yearsOfWork } from "#lib/reports/cell/seniority/years-of-work.ts";
import { backendFacts, input } from "./sample-cell.ts";
import { answersFacts } from "./sample-pages.ts";

const pay = (band: string, mean: number, own: Partial<ExperiencePay> = {}): ExperiencePay => ({
  ...{ source: "stackoverflow", year: 2024, band, n: 40, mean, median: mean },
  ...{ low80: mean * 0.95, high80: mean * 1.05, ...own },
});
const chart = (...experience: ExperiencePay[]) =>
  yearsOfWork(input({ facts: { ...backendFacts, experience } }));

test("pay by years of work has the first and the last span in its title, each as far as its range supports", () => {
  const found = chart(pay("0-3", 101_234), pay("3-7", 131_000), pay("7+", 164_000));
  expect(found?.caption).toBe(
    "From $101,000 with under 3 years of work to $164,000 with 7 years and more, as people report it",
  );
  expect(
    found?.rows.map(({ years, meanShown, bandShown }) => [years, meanShown, bandShown]),
  ).toEqual([
    ["under 3 years", "$101,000", "96,000 to 106,000"],
    ["3 to 7 years", "$131,000", "124,000 to 138,000"],
    ["7 years and more", "$164,000", "156,000 to 172,000"],
  ]);
  expect(found?.note).toContain("2024 to the Stack Overflow Developer Survey");
  expect(found?.scale).toEqual({ min: 80_000, max: 180_000 });
});

test("pay by years of work says that it tells no difference where the ranges leave none", () => {
  expect(chart(pay("0-7", 131_000), pay("7+", 138_000))?.caption).toMatch(/^No clear difference/);
});

test("pay by years of work is of one survey and year, the newest, of two that with most answers", () => {
  const other = { source: "bls-oews" };
  const found = chart(
    ...[pay("0-7", 90_000, { year: 2023, n: 90 }), pay("7+", 95_000, { year: 2023 })],
    ...[pay("0-7", 100_000, other), pay("7+", 110_000, other)],
    ...[pay("0-7", 120_000, { n: 41 }), pay("7+", 170_000)],
  );
  expect(found?.rows.map(({ meanShown }) => meanShown)).toEqual(["$120,000", "$170,000"]);
});

test("pay by years of work is not known where nothing is split", () => {
  expect(chart()).toBeNull();
  expect(chart(pay("3-7", 131_000))).toBeNull();
});

test("a page that stands on answers leads to pay by years of work on its evidence page", () => {
  const experience = [pay("0-7", 120_000), pay("7+", 170_000)];
  const page = (kind: "advertised" | "self-reported") => {
    const lead = { kind, from: "recorded" } as const;
    const recorded = kind === "advertised" ? backendFacts.recorded : answersFacts();
    return buildCellPage(input({ facts: { ...backendFacts, lead, recorded, experience } }));
  };
  expect(page("self-reported").seniority.yearsLink?.href).toBe(
    "/salaries/backend-engineer/united-states/evidence#years",
  );
  // Those of postings are at the limit of what a page may weigh.
  expect(page("advertised").seniority.yearsLink).toBeNull();
  expect(page("advertised").seniority.yearsOfWork).not.toBeNull();
});
