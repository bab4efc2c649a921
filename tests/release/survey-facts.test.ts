import { describe, expect, test } from "vitest";
import type { NationCells } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { experienceCurve } from "#lib/release/facts/experience-curve.ts";
import { experienceFigures } from "#lib/release/facts/experience-figures.ts";
import { regionFigures } from "#lib/release/facts/region-figures.ts";
import { skillFacts } from "#lib/release/facts/skill-facts.ts";
import { official, rates, survey } from "./sample.ts";

function statistic(own: Partial<SurveyStatistic>): SurveyStatistic {
  return {
    source: "stackoverflow",
    edition: "2025",
    year: 2025,
    statistic: "skill",
    subject: "Go",
    title: null,
    country: null,
    difference: 0.06,
    low80: 0.02,
    high80: 0.1,
    n: 100,
    ...own,
  };
}

describe("skillFacts", () => {
  const backEnd = { title: "Developer, back-end" };

  test("takes the role's own difference, and all roles' with their n where under 30 of the role use the skill", () => {
    const rows = [
      statistic({ difference: 0.07, low80: 0.05 }),
      statistic({ ...backEnd, difference: 0.12, low80: 0.09, n: 30 }),
      statistic({ subject: "Scala", difference: 0.04, low80: 0.03, n: 502 }),
      statistic({ ...backEnd, subject: "Scala", difference: 0.12, low80: 0.07, n: 29 }),
      statistic({ subject: "Ada", difference: 0.01, low80: -0.03 }),
    ];
    expect(skillFacts(rows, ["Developer, back-end"])).toMatchObject([
      { skill: "Go", scope: "role", difference: 0.12, n: 30 },
      { skill: "Scala", scope: "all-roles", difference: 0.04, n: 502 },
      { skill: "Ada", scope: "all-roles", difference: 0.01 },
    ]);
  });

  test("holds none of a role that the survey did not ask", () => {
    const rows = [statistic({}), statistic(backEnd)];
    expect(skillFacts(rows, [])).toEqual([]);
    expect(skillFacts(rows, ["Actuary"])).toEqual([]);
  });

  test("averages the titles of one role by their users", () => {
    const rows = [
      statistic({ title: "Developer, back-end", difference: 0.1, low80: 0.08, n: 300 }),
      statistic({ title: "Developer, full-stack", difference: 0.06, low80: 0.04, n: 100 }),
    ];
    const [fact] = skillFacts(rows, ["Developer, back-end", "Developer, full-stack"]);
    expect(fact?.difference).toBeCloseTo(0.09, 10);
    expect(fact?.low80).toBeCloseTo(0.07, 10);
    expect(fact?.n).toBe(400);
  });

  test("ranks by the lower end, so that a noisy skill does not win", () => {
    const rows = [
      statistic({ ...backEnd, subject: "Mojo", difference: 0.2, low80: -0.1, n: 32 }),
      statistic({ ...backEnd, subject: "Go", difference: 0.06, low80: 0.04 }),
    ];
    expect(skillFacts(rows, [backEnd.title]).map(({ skill }) => skill)).toEqual(["Go", "Mojo"]);
  });

  test("reads the newest survey that asks for skills", () => {
    const rows = [statistic({ ...backEnd, year: 2024, difference: 0.5 }), statistic(backEnd)];
    expect(skillFacts(rows, [backEnd.title])).toMatchObject([{ year: 2025, difference: 0.06 }]);
  });
});

describe("experienceCurve", () => {
  const curve = (own: Partial<SurveyStatistic>) =>
    statistic({ statistic: "experience", year: 2024, ...own });
  const all = curve({ subject: "0-3", difference: -0.3 });
  const country = curve({ subject: "0-3", country: "US", difference: -0.2 });
  const role = curve({ subject: "0-3", title: "Data engineer", difference: -0.25 });
  const own = curve({ subject: "0-3", title: "Data engineer", country: "US", difference: -0.15 });

  const elsewhere = curve({ subject: "7-12", title: "Data engineer", difference: 0.2 });

  test.each([
    [[all, role, country, own], "role-in-country", -0.15],
    [[all, role, country], "country", -0.2],
    [[all, role], "role", -0.25],
    [[all, elsewhere], "all", -0.3],
  ] as const)("is that of the closest group (case %#)", (rows, scope, difference) => {
    const [first] = experienceCurve(rows, ["Data engineer"], "US");
    expect(first).toMatchObject({ scope, difference });
  });

  test("rises in years and holds one title of the role, the one with most respondents", () => {
    const rows = ["20+", "0-3", "7-12"].flatMap((subject) => [
      curve({ subject, title: "Data engineer", country: "US", n: 50, difference: 0.1 }),
      curve({ subject, title: "Data scientist", country: "US", n: 40, difference: 0.2 }),
    ]);
    const found = experienceCurve(rows, ["Data engineer", "Data scientist"], "US");
    expect(found.map(({ band, n }) => [band, n])).toEqual([
      ["0-3", 50],
      ["7-12", 50],
      ["20+", 50],
    ]);
  });

  test("is empty for a role that the survey did not ask", () => {
    expect(experienceCurve([all, country, role], ["Actuary"], "US")).toEqual([]);
  });

  test("is empty where no survey was imported", () => {
    expect(experienceCurve([], ["Data engineer"], "US")).toEqual([]);
  });
});

describe("experienceFigures", () => {
  const split = (experience: string, own: Parameters<typeof survey>[0] = {}) =>
    survey({ year: 2024, experience, n: 20, ...own });

  test("gives the bands of the newest year that has them, in rising order", () => {
    const cells = [split("7+"), split("0-3"), split("3-7"), survey({ year: 2025 })];
    expect(
      experienceFigures(cells, "USD", () => rates).map(({ band, year }) => [band, year]),
    ).toEqual([
      ["0-3", 2024],
      ["3-7", 2024],
      ["7+", 2024],
    ]);
  });

  test("pools titles split alike and leaves out one whose bands would overlap", () => {
    const cells = [
      split("0-3"),
      split("3+", { n: 50 }),
      split("0-3", { title: "Developer, full-stack", n: 30 }),
      split("3+", { title: "Developer, full-stack", n: 60 }),
      split("0-7", { title: "Developer, desktop or enterprise applications", n: 10 }),
      split("7+", { title: "Developer, desktop or enterprise applications", n: 10 }),
    ];
    expect(experienceFigures(cells, "USD", () => rates).map(({ band, n }) => [band, n])).toEqual([
      ["0-3", 50],
      ["3+", 110],
    ]);
  });
});

describe("regionFigures", () => {
  test("lists the newest year's regions, most jobs first", () => {
    const cells = [
      official({ region: "Texas", jobs: 150_000, year: 2024 }),
      official({ region: "Alaska", jobs: null, mean: null }),
      official({ region: "Texas", jobs: 160_000 }),
      official({ region: "California", jobs: 280_000 }),
      official(),
    ];
    const { regions, nation } = regionFigures(cells, "USD", rates, new Map());
    expect(regions.map(({ region, jobs, mean }) => [region, jobs, mean])).toEqual([
      ["California", 280_000, 140_000],
      ["Texas", 160_000, 140_000],
      ["Alaska", null, null],
    ]);
    expect(nation).toMatchObject({ source: "bls-oews", mean: 140_000 });
  });

  test("holds regions against the country's figure of their own concept, year and code only", () => {
    const states = official({ source: "states", region: "Texas" });
    const other = official({ title: "15-1299 Others" });
    const held = (nations: NationCells) =>
      regionFigures([states, other, official({ mean: 1 })], "USD", rates, nations).nation?.mean;
    expect(held(new Map())).toBeUndefined();
    expect(held(new Map([["states", { source: "bls-oews" }]]))).toBe(1);
    const copied = { cells: [official({ source: "states", mean: 2, title: "15-1252" })] };
    expect(held(new Map([["states", copied]]))).toBe(2);
  });
});
