import { describe, expect, test } from "vitest";
import { leadOf, postedEvidence, type RecordedEvidence } from "#lib/release/facts/lead.ts";

const all = [
  { kind: "advertised", seLog: 0.3, ownWeight: 0.5 },
  { kind: "self-reported", seLog: 0.1, ownWeight: 0.5 },
  { kind: "official", seLog: 0.2, ownWeight: 0.5 },
] as const;

function evidence(own: {
  postings?: number;
  independent?: number;
  commonest?: number;
  answers?: number;
  official?: boolean;
}): RecordedEvidence {
  const { postings = 0, independent = postings, commonest = 0.1 } = own;
  return {
    advertised: { postings, independent, commonest },
    answers: own.answers ?? 0,
    official: own.official ?? false,
  };
}

describe("the kind that a page stands on", () => {
  test.each([
    ["29 postings", { postings: 29 }, "self-reported", "estimate"],
    ["30 postings", { postings: 30 }, "advertised", "recorded"],
    ["31 postings", { postings: 31 }, "advertised", "recorded"],
    ["30 worth 11.9", { postings: 30, independent: 11.9 }, "self-reported", "estimate"],
    ["30 worth 12", { postings: 30, independent: 12 }, "advertised", "recorded"],
    ["99, a third of one range", { postings: 99, commonest: 1 / 3 }, "advertised", "recorded"],
    ["99, over a third of one", { postings: 99, commonest: 0.34 }, "self-reported", "estimate"],
    ["29 answers", { answers: 29 }, "self-reported", "estimate"],
    ["30 answers", { answers: 30 }, "self-reported", "recorded"],
    ["30 postings and 500 answers", { postings: 30, answers: 500 }, "advertised", "recorded"],
    ["29 postings and 30 answers", { postings: 29, answers: 30 }, "self-reported", "recorded"],
    ["an office's figure and 29 answers", { official: true, answers: 29 }, "official", "recorded"],
    [
      "an office's figure and 30 answers",
      { official: true, answers: 30 },
      "self-reported",
      "recorded",
    ],
    ["nothing", {}, "self-reported", "estimate"],
  ] as const)("with %s", (_, own, kind, from) => {
    expect(leadOf(evidence(own), all)).toEqual({ kind, from });
  });

  test("is one that can be estimated, else the surest of those", () => {
    expect(leadOf(evidence({ answers: 30 }), all.slice(0, 1))).toEqual({
      kind: "advertised",
      from: "estimate",
    });
    expect(() => leadOf(evidence({}), [])).toThrow(RangeError);
  });

  test("is of a kind with evidence of its own before a surer one without", () => {
    const modelled = all.map((one) =>
      one.kind === "self-reported" ? { ...one, ownWeight: 0 } : one,
    );
    expect(leadOf(evidence({}), modelled)).toEqual({ kind: "official", from: "estimate" });
    const none = all.map((one) => ({ ...one, ownWeight: 0 }));
    expect(leadOf(evidence({}), none)).toEqual({ kind: "self-reported", from: "estimate" });
  });
});

describe("what postings are worth", () => {
  const range = (low: number, count: number) => ({ currency: "USD", low, high: low * 2, count });

  test("as many as there are where each range differs", () => {
    const ranges = [1, 2, 3, 4].map((low) => range(low, 1));
    expect(postedEvidence([{ ranges }])).toEqual({ postings: 4, independent: 4, commonest: 0.25 });
  });

  test("one where all repeat one range, over cells too", () => {
    const worth = postedEvidence([{ ranges: [range(5, 3)] }, { ranges: [range(5, 7)] }]);
    expect(worth).toEqual({ postings: 10, independent: 1, commonest: 1 });
  });

  test("nothing where there is none", () => {
    expect(postedEvidence([])).toEqual({ postings: 0, independent: 0, commonest: 0 });
  });
});
