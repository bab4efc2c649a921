import { describe, expect, test } from "vitest";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import { unlikePay } from "#lib/release/facts/unlike-pay.ts";
import { countOnce, mapCells, oneConcept, withRates } from "#lib/release/input/counted-cells.ts";
import { advertised, official, range, rates, survey } from "./sample.ts";

describe("withRates", () => {
  test("ranges without a rate are left out and counted, the rest of their cell stays", () => {
    const mixed = advertised({
      ranges: [range(100, 200), range(7, 9, { currency: "TWD", count: 3 })],
    });
    const { cells, withoutRate } = withRates([mixed], rates);
    expect(cells).toEqual([{ ...mixed, ranges: [range(100, 200)] }]);
    expect(withoutRate).toEqual([{ currency: "TWD", payPoints: 6 }]);
  });

  test("a cell of nothing else is left out whole", () => {
    const foreign = advertised({ ranges: [range(7, null, { currency: "CLP" })] });
    const { cells, withoutRate } = withRates([foreign, survey({ currency: "TWD", n: 12 })], rates);
    expect(cells).toEqual([]);
    expect(withoutRate).toEqual([
      { currency: "TWD", payPoints: 12 },
      { currency: "CLP", payPoints: 1 },
    ]);
  });
});

const ours = advertised({ ranges: [{ ...range(90, 110), count: 3 }, range(100, 140)] });
const sister = (more: Parameters<typeof advertised>[0]) =>
  advertised({ source: "sister", ...more });

describe("countOnce", () => {
  test("leaves one index as it is", () => {
    const cells = [ours, advertised({ ranges: [range(90, 110)] }), survey()];
    expect(countOnce(cells)).toEqual({ cells, repeated: [] });
  });

  test("takes from the smaller index the ranges that the larger gives too", () => {
    const more = sister({ ranges: [{ ...range(90, 110), count: 5 }, range(70, 80)] });
    const largest = advertised({ ranges: [{ ...range(10, 20), count: 90 }], title: "Another" });
    expect(countOnce([ours, largest, more])).toEqual({
      cells: [ours, largest, { ...more, ranges: [range(70, 80)] }],
      repeated: [{ source: "sister", postings: 5 }],
    });
  });

  test("drops a cell of which nothing is left", () => {
    const same = sister({ ranges: [range(100, 140)] });
    expect(countOnce([same, ours])).toEqual({
      cells: [ours],
      repeated: [{ source: "sister", postings: 1 }],
    });
  });

  test.each([
    ["title", { title: "Another" }],
    ["country", { country: "DE" }],
    ["year", { year: 2019 }],
    ["level", { level: "executive" as const }],
  ])("keeps a range of another %s", (_, other) => {
    const apart = sister({ ranges: [range(100, 140)], ...other });
    expect(countOnce([ours, apart])).toEqual({ cells: [ours, apart], repeated: [] });
  });
});

describe("oneConcept", () => {
  const roles: TitleRoles[] = [
    {
      source: "stackoverflow",
      title: "Developer, back-end",
      roles: ["backend-engineer"],
      wider: false,
    },
    { source: "union", title: "Backend", roles: ["backend-engineer"], wider: false },
  ];
  const total = survey({ country: "FI", n: 60 });
  const totalBand = survey({ country: "FI", n: 40, experience: "3-7" });
  const base = survey({ source: "union", title: "Backend", country: "FI", concept: "base", n: 90 });
  const elsewhere = survey({ country: "DE", n: 20 });
  const postings = new Map([["Backend Engineer", "backend-engineer"]]);

  test("of base and total pay of one role and country the one with more answers counts, whatever else is held", () => {
    const office = official();
    const { cells, left, otherConcept } = oneConcept(
      [total, totalBand, base, elsewhere, office],
      roles,
      postings,
    );
    expect(cells).toEqual([base, elsewhere, office]);
    expect(otherConcept).toEqual([{ source: "stackoverflow", concept: "total", pieces: 60 }]);
    // The page says so, by source.
    const [own] = mapCells(left, [], roles).values();
    expect(unlikePay(own ?? [])).toEqual([
      { kind: "self-reported", source: "stackoverflow", concept: "total", pieces: 60 },
    ]);
    expect(oneConcept([total, { ...base, n: 30 }], roles, postings).cells).toEqual([total]);
  });

  test("postings of total pay do not count beside more of base pay", () => {
    const plain = advertised({ ranges: [range(100, 120, { count: 9 })] });
    const ote = advertised({
      concept: "total",
      source: "ote",
      ranges: [range(150, 190, { count: 3 })],
    });
    expect(oneConcept([plain, ote], [], postings).cells).toEqual([plain]);
    expect(oneConcept([ote], [], postings).cells).toEqual([ote]);
  });

  test("a title that stands for several roles counts with all of them or with none", () => {
    const wide: TitleRoles[] = [
      ...roles,
      {
        source: "stackoverflow",
        title: "Developer, full-stack",
        roles: ["full-stack-engineer", "backend-engineer"],
        wider: false,
      },
    ];
    const fullStack = survey({ title: "Developer, full-stack", country: "FI", n: 50 });
    // 60 and 50 answers of total pay are about the role, 90 of base pay.
    expect(oneConcept([total, fullStack, base], wide, postings).cells).toEqual([total, fullStack]);
  });
});

describe("unlikePay", () => {
  const posted = (
    source: string,
    count: number,
    more: Partial<Parameters<typeof advertised>[0]> = {},
  ) => ({
    wider: false,
    cell: advertised({ source, concept: "total", ranges: [range(90, 110, { count })], ...more }),
  });
  const told = (left: Parameters<typeof unlikePay>[0]) =>
    unlikePay(left).map(({ source, concept, pieces }) => `${source} ${concept} ${pieces}`);

  test("tells of each source and concept together, most pieces first, then by source", () => {
    expect(
      told([
        posted("few", 2),
        posted("b", 3),
        posted("many", 4),
        posted("a", 3),
        posted("many", 5, { year: 2024 }),
        posted("many", 1, { concept: "visa-offer" }),
      ]),
    ).toEqual(["many total 9", "a total 3", "b total 3", "few total 2", "many visa-offer 1"]);
  });

  test("says nothing of a wider group's pay, and of an office's", () => {
    expect(
      told([
        { ...posted("wide", 9), wider: true },
        { wider: false, cell: official() },
      ]),
    ).toEqual([]);
  });
});
