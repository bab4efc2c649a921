import { expect, test } from "vitest";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import { oneConcept } from "#lib/release/input/counted-cells.ts";
import { advertised, official, range, survey } from "./sample.ts";

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
  const { cells, otherConcept } = oneConcept(
    [total, totalBand, base, elsewhere, office],
    roles,
    postings,
  );
  expect(cells).toEqual([base, elsewhere, office]);
  expect(otherConcept).toEqual([{ source: "stackoverflow", concept: "total", pieces: 60 }]);
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
