import { describe, expect, test } from "vitest";
import type { OwnFacts, SourceFigure } from "#lib/domain/cell-facts.ts";
import { asCanonical, canonicalRoles } from "#lib/release/facts/same-evidence.ts";
import { backendFacts, estimate } from "#tests/reports/sample-cell.ts";
import { sourceFigure } from "#tests/reports/sample-pages.ts";

const names = new Map([
  ["data-architect", "Data Architect"],
  ["systems-analyst", "Systems Analyst"],
  ["python-developer", "Python Developer"],
]);

/** An office's figure of one occupation. */
const office = (more: Partial<SourceFigure> = {}) =>
  sourceFigure({ kind: "official", source: "scb-wages", label: "2511 System analysts", ...more });

function cell(
  role: string,
  sources: SourceFigure[],
  more: { country?: string; postings?: number } = {},
) {
  const { country = "sweden", postings = 0 } = more;
  const lead = { kind: "official", from: "recorded" } as const;
  const { advertised } = backendFacts;
  const facts: OwnFacts = {
    ...backendFacts,
    lead,
    sources,
    advertised: advertised && { ...advertised, postings },
  };
  return { role, country, facts };
}

describe("one page for one set of evidence", () => {
  test("is that of the role which the publisher's name fits, whatever postings others have", () => {
    const cells = [
      cell("data-architect", [office()], { postings: 20 }),
      cell("systems-analyst", [office()]),
    ];
    expect([...canonicalRoles(cells, names)]).toEqual([
      ["data-architect/sweden", "systems-analyst"],
    ]);
  });

  test("is that of the role whose words begin as the publisher's do for five letters, no fewer", () => {
    const of = (label: string) =>
      canonicalRoles(
        [
          cell("data-architect", [office({ label })], { postings: 20 }),
          cell("systems-analyst", [office({ label })]),
        ],
        names,
      ).get("data-architect/sweden");
    expect(of("Analysis")).toBe("systems-analyst");
    // Four letters are shared by others: "anal", "syst".
    expect(of("Anal and syst")).toBeUndefined();
  });

  test("is that of the role with most postings anywhere where both names fit alike", () => {
    const label = "2512 Software and system developers";
    const cells = [
      cell("data-architect", [office({ label })]),
      cell("systems-analyst", [office({ label: "Accountants" })], {
        country: "norway",
        postings: 9,
      }),
      cell("systems-analyst", [office({ label: "Accountants" })], { country: "norway" }),
      cell("python-developer", [office({ label })]),
    ];
    const found = canonicalRoles(cells.toSpliced(2, 1), names);
    expect([...found]).toEqual([["data-architect/sweden", "python-developer"]]);
  });

  test.each<[string, Partial<SourceFigure>]>([
    ["another occupation", { label: "2512 Software developers" }],
    ["another figure", { mean: 1 }],
    ["another year", { year: 2023 }],
    ["a figure of a wider group", { wider: true }],
  ])("is each its own with %s", (_, other) => {
    const cells = [cell("data-architect", [office()]), cell("systems-analyst", [office(other)])];
    expect(canonicalRoles(cells, names).size).toBe(0);
  });

  test("is not shared across countries, nor decided by kinds that do not lead", () => {
    const survey = sourceFigure({ kind: "self-reported" });
    const cells = [
      cell("data-architect", [office(), survey]),
      cell("systems-analyst", [office()]),
      cell("systems-analyst", [office()], { country: "norway" }),
    ];
    expect([...canonicalRoles(cells, names).keys()]).toEqual(["data-architect/sweden"]);
  });
});

test("a role that another stands for takes that one's figures of the kind that leads, and no others", () => {
  const row = (role: string, kind: "official" | "advertised", mean: number) =>
    estimate({ role, country: "sweden", kind, mean });
  const rows = [
    row("data-architect", "official", 703_568),
    row("data-architect", "advertised", 800_000),
    row("systems-analyst", "official", 702_000),
  ];
  const canonical = new Map([["data-architect/sweden", "systems-analyst"]]);
  const leads = new Map([
    ["data-architect/sweden", "official" as const],
    ["systems-analyst/sweden", "official" as const],
  ]);
  const taken = asCanonical(rows, canonical, leads);
  expect(taken.map(({ role, kind, mean }) => [role, kind, mean])).toEqual([
    ["data-architect", "official", 702_000],
    ["data-architect", "advertised", 800_000],
    ["systems-analyst", "official", 702_000],
  ]);
});
