import { describe, expect, test } from "vitest";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { cellFacts, type FactsContext } from "#lib/release/facts/cell-facts.ts";
import { cellEvidence } from "#lib/release/facts/index-policy.ts";
import { advertised, official, range, rates, survey, usedEdition } from "./sample.ts";

const context: FactsContext = {
  rates,
  ratesOf: () => rates,
  editions: [usedEdition({ years: [2023, 2024, 2025] })],
  windows: new Map([
    ["aijobs", { from: 2024, to: 2025 }],
    ["stackoverflow", { from: 2024, to: 2025 }],
    ["bls-oews", { from: 2024, to: 2025 }],
  ]),
  statistics: [],
  nations: new Map(),
};

const facts = (cells: PayCell[], wider = false) =>
  cellFacts(
    {
      countryCode: "US",
      currency: "USD",
      mapped: cells.map((cell) => ({ cell, wider: wider && cell.kind === "official" })),
      surveyTitles: [],
      estimates: [
        { kind: "advertised", seLog: 0.1, ownWeight: 0.5 },
        { kind: "self-reported", seLog: 0.2, ownWeight: 0.5 },
        { kind: "official", seLog: 0.2, ownWeight: 0.5 },
      ],
    },
    context,
  );
const postings = (count: number, own = {}) =>
  advertised({ ranges: [range(100, 200, { count })], ...own });

describe("what is recorded", () => {
  test("is of the kind that leads, and advertised pay stays on record beside it", () => {
    const { lead, recorded, advertised: posted } = facts([postings(2), survey({ n: 451 })]);
    expect(lead).toEqual({ kind: "self-reported", from: "recorded" });
    expect(recorded).toMatchObject({ kind: "self-reported", postings: 451 });
    expect(posted).toMatchObject({ kind: "advertised", postings: 2 });
  });

  test("outside the window leads nothing", () => {
    const old = [postings(99, { year: 2023 }), survey({ n: 30 })];
    expect(facts(old).recorded?.kind).toBe("self-reported");
  });

  test("says what the pay is only where that is not what its kind usually is", () => {
    const [base, usual] = (["base", "total"] as const).map((concept) =>
      facts([postings(2), survey({ n: 451, concept })]),
    );
    expect(base?.leadConcept).toBe("base");
    expect(usual).not.toHaveProperty("leadConcept");
    expect(facts([postings(99, { concept: "total" })]).leadConcept).toBe("total");
  });

  test("is never a wider group's figure", () => {
    const wide = facts([official()], true);
    expect(wide.recorded).toBeNull();
    expect(wide.sources).toMatchObject([{ source: "bls-oews", wider: true }]);
  });
});

describe("history", () => {
  test("reaches beyond the window and marks the year inside which the edition ends", () => {
    const { recorded, history } = facts([postings(5), postings(20, { year: 2023 })]);
    expect(recorded?.postings).toBe(5);
    expect(history).toEqual([
      { year: 2023, mean: 150, payPoints: 40, postings: 20, partYear: false },
      { year: 2025, mean: 150, payPoints: 10, postings: 5, partYear: true },
    ]);
  });
});

describe("corrections", () => {
  test("are summed by rule over the window, most first", () => {
    const corrected = (payPoints: number, year: number) =>
      postings(5, { year, corrections: [{ rule: "local-dollars", payPoints }] });
    expect(facts([corrected(6, 2025), corrected(2, 2024), corrected(9, 2023)]).corrections).toEqual(
      [{ rule: "local-dollars", payPoints: 8 }],
    );
  });
});

describe("evidence for the index policy", () => {
  test("adds postings and answers, and sees an official figure about the role itself", () => {
    expect(cellEvidence(facts([postings(9), survey({ n: 10 })]))).toEqual({
      postings: 19,
      official: false,
    });
    expect(cellEvidence(facts([official()]))).toEqual({ postings: 0, official: true });
    expect(cellEvidence(facts([official()], true))).toEqual({ postings: 0, official: false });
  });
});
