import { describe, expect, test } from "vitest";
import { checkedPage } from "#lib/check/assemble-page.ts";
import { contradictionsOf } from "#lib/check/check-pages.ts";
import type { CheckedPage } from "#lib/check/checked-page.ts";
import { cellRows } from "#lib/reports/parts/cell-row.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";
import { input } from "#tests/reports/sample-cell.ts";
import { asListed } from "#tests/reports/sample-pages.ts";

/** The sample's page with everything that readers get about it, to be changed. */
function sample(): CheckedPage {
  const own = input();
  const rows = ["USD", "EUR"].map((currency) => {
    const [row] = cellRows([asListed(own.record)], currency, own.record.release);
    if (row === undefined) throw new Error("the sample has a row");
    return { list: `list in ${currency}`, currency, row };
  });
  const { role, country, facts, estimate, levels, projections } = own.record;
  const compared = {
    ...{ role, country, indexable: true, lead: facts.lead.kind, recorded: facts.recorded },
    ...{ estimates: [estimate, ...levels], projections, sources: facts.sources, region: null },
  };
  const { input: kept, ...made } = checkedPage(own, { rows, compared });
  return { ...structuredClone(made), input: kept };
}

/** Writes a value at a path; a star stands for every element. */
function write(within: unknown, path: string, value: unknown): void {
  const [first = "", ...rest] = path.split(".");
  if (typeof within !== "object" || within === null) throw new Error(`nothing is at ${path}`);
  for (const name of first === "*" ? Object.keys(within) : [first]) {
    if (rest.length === 0) Reflect.set(within, name, value);
    else write(Reflect.get(within, name), rest.join("."), value);
  }
}

test("the sample's page contradicts nothing", () => {
  expect(contradictionsOf(sample())).toEqual([]);
});

describe("a contradiction is found", () => {
  test.each([
    ["an estimate of another kind", "lead", "record.estimate.kind", "official"],
    ["levels of another kind", "lead", "record.levels.*.kind", "official"],
    ["another kind in the answer", "lead", "api.estimate.kind", "official"],
    ["no leading estimate in the answer", "lead", "api.estimates.*.lead", false],
    ["29 postings that lead", "lead", "record.facts.recorded.postings", 29],
    ["postings worth 11 that lead", "lead", "record.facts.posted.independent", 11],
    ["one range that decides", "lead", "record.facts.posted.decided", true],
    ["another figure in the answer", "headline", "api.recorded.average", 1],
    ["another figure in the image", "headline", "card.figureShown", "$1"],
    ["a title without it", "headline", "head.title", "Pay"],
    ["a description without it", "headline", "head.description", "Pay"],
    ["another band in the answer", "headline", "api.estimate.high80", 999_000],
    ["another grade in the image", "headline", "card.confidence.grade", "high"],
    ["a median that is called an average", "headline", "record.facts.recorded.statistic", "median"],
    ["a distance from what is too little", "sources", "record.facts.sources.*.n", 3],
    ["a figure outside of its band", "bands", "record.estimate.low80", 999_000],
    ["falling percentiles", "bands", "page.overview.percentiles.p25", 1],
    ["another median in the markup", "bands", "markup.median", 1],
    ["an average outside of the band without a word", "bands", "record.facts.recorded.average", 1],
    ["a projection surer than the estimate", "bands", "record.projections.*.low80", 209_000],
    ["another projection in the answer", "bands", "api.projections.0.mean", 1],
    ["a top tenth that denies the average", "spreads", "page.overview.percentiles.p90", 9_999_999],
    ["a low tenth that all levels deny", "spreads", "record.levels.*.p10", 9_999_999],
    ["a top quarter that all levels deny", "spreads", "record.levels.*.p75", 1],
    [
      "a level that pays more than its percentiles allow",
      "spreads",
      "record.levels.*.mean",
      999_999,
    ],
    ["falling levels", "levels", "record.levels.2.mean", 1],
    ["another level in the answer", "levels", "api.levels.*.estimate", null],
    ["another level in the roadmap", "levels", "page.roadmap.steps.0.payShown", "$1"],
    ["a lead that knows no levels", "levels", "record.facts.lead.kind", "official"],
    ["numbers that fall with level", "talk", "playbook.levels.0.walkAwayShown", "$999,000"],
    ["a target above the opening", "talk", "playbook.levels.0.targetShown", "$999,000"],
    ["another opening in the playbook", "talk", "playbook.levels.*.anchorShown", "$999,000"],
    ["numbers that the playbook withholds", "talk", "playbook.levels", []],
    ["numbers on a handful of postings", "talk", "record.facts.sources.*.n", 14],
    ["another figure in a row", "lists", "rows.0.row.figureShown", "$1"],
    ["another grade in a row", "lists", "rows.0.row.confidence.grade", "high"],
    ["another kind in the comparison", "comparison", "compared.kind", "official"],
    ["other figures in the comparison", "comparison", "compared.rows.*.values", ["$1"]],
    ["another level in the comparison", "comparison", "page.seniority.rows.0.meanShown", "$1"],
    ["another year in the comparison", "comparison", "page.overview.projections.0.year", 2031],
  ])("%s (%s)", (_, rule, path, value) => {
    const page = sample();
    write(page, path, value);
    expect(contradictionsOf(page).map((one) => one.rule)).toContain(rule);
  });
});

test.each([
  [0.5, false],
  [0.95, true],
])(
  "an average outside of the band contradicts an estimate of own weight %d, whatever a line says: %s",
  (weight, isOne) => {
    const page = sample();
    write(page, "record.facts.recorded.average", 1);
    write(page, "record.estimate.ownWeight", weight);
    write(page, "record.estimate.kind", "self-reported");
    write(page, "page.overview.difference", []);
    const found = contradictionsOf(page).map((one) => one.found);
    expect(found.some((line) => line.startsWith("the recorded average lies outside"))).toBe(isOne);
  },
);

test.each([
  [0.29, false],
  [0.31, true],
  [-0.31, true],
])(
  "a level's percentiles whose average lies %d off its own, in logs, are found: %s",
  (off, isOne) => {
    const page = sample();
    for (const level of page.record.levels) {
      const { p10, p25, p50, p75, p90 } = level;
      const [a, b, c, d, e] = [p10, p25, p50, p75, p90].map(Math.log);
      const own = logMeanOf([a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0]);
      level.mean = Math.exp(own - off);
    }
    const found = contradictionsOf(page).map((one) => one.found);
    expect(found.some((line) => line.includes("times that beside them"))).toBe(isOne);
  },
);

test("an estimated median that the office's own denies is found", () => {
  const page = sample();
  write(page, "record.facts.lead.kind", "official");
  const found = () => contradictionsOf(page).map((one) => one.found);
  write(page, "record.estimate.p50", 90);
  write(page, "record.estimate.mean", 100);
  write(page, "record.facts.recorded.average", 1000);
  write(page, "record.facts.recorded.median", 900);
  expect(found().join()).not.toContain("the estimate's median");
  write(page, "record.facts.recorded.median", 890);
  expect(found().join()).toContain("the estimate's median");
});

test("an estimated spread whose average lies far from the page's is found, a published one is not", () => {
  const page = sample();
  const found = () => contradictionsOf(page).map((one) => one.found);
  const average = page.record.facts.recorded?.average ?? 0;
  write(page, "page.overview.percentiles.p90", 2.5 * average);
  expect(found().join()).not.toContain("the estimated percentiles");
  write(page, "record.facts.recorded.p90", null);
  expect(found().join()).toContain("the estimated percentiles");
});
