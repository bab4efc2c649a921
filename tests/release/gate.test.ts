import { describe, expect, test } from "vitest";
import { type Candidate, gate } from "#lib/release/publish/gate.ts";
import type { Headline } from "#lib/release/publish/headlines.ts";
import { moveWords } from "#lib/release/publish/publish.ts";

/** Twenty pages of two countries, each at 100,000. */
const published: Headline[] = Array.from({ length: 20 }, (_, index) => ({
  role: `role-${index}`,
  country: index < 10 ? "germany" : "france",
  kind: "advertised",
  currency: "EUR",
  amount: 100_000,
  perUsd: 0.9,
  editions: ["aijobs 2025-01-19"],
}));

/** The same release with other headlines on its first pages. */
function moved(pages: number, ratio: number, more: Partial<Headline> = {}): Candidate {
  const headlines = published.map((headline, index) =>
    index < pages ? { ...headline, amount: headline.amount * ratio, ...more } : headline,
  );
  return { headlines, backtest: { model: 0.078, last: 0.088 }, contradictions: [] };
}
const newer = { editions: ["aijobs 2025-08-03"] };

describe("the gate", () => {
  test("lets the same figures through, and shows no move", () => {
    expect(gate(published, moved(0, 1))).toEqual({ objections: [], moves: [] });
  });

  test("lets the first release of an empty database through", () => {
    const worst = { ...moved(20, 9), contradictions: ["a page"] };
    expect(gate(null, worst)).toEqual({ objections: [], moves: [] });
  });

  test.each<[string, Candidate, RegExp | null]>([
    ["a headline 25% up", moved(1, 1.25), null],
    ["one 26% up", moved(1, 1.26), /^1 headlines move .* behind them: role-0\/germany 26%$/],
    ["one 26% down", moved(1, 0.74), /^1 headlines move .* role-0\/germany -26%$/],
    ["one 26% up on a new edition", moved(1, 1.26, newer), null],
    [
      "one that changed its currency at the rate",
      moved(1, 1 / 0.9, { currency: "USD", perUsd: 1 }),
      null,
    ],
    ["one page of twenty gone", without(1), null],
    [
      "two pages of twenty gone",
      without(2),
      /^2 of 20 indexable pages vanish: role-0\/germany; role-1\/germany$/,
    ],
    ["a country's median 15% up", moved(10, 1.15, newer), null],
    [
      "a country's median 16% up, on a new edition",
      moved(10, 1.16, newer),
      /^the median headline of germany moves by 16%$/,
    ],
    ["a backtest level with last year's value", scored(0.088), null],
    ["a worse backtest", scored(0.089), /^the backtest misses by 8.9%, last year's value by 8.8%$/],
    ["no backtest", { ...moved(0, 1), backtest: null }, null],
    [
      "a contradiction",
      { ...moved(0, 1), contradictions: ["a/b: x"] },
      /^check-pages finds 1 contradictions: a\/b: x$/,
    ],
  ])("with %s", (_, candidate, objection) => {
    const { objections } = gate(published, candidate);
    expect(objections).toEqual(objection === null ? [] : [expect.stringMatching(objection)]);
  });

  test("shows the ten largest moves, a half as far as a double", () => {
    const candidate = moved(0, 1);
    const headlines = published.map((headline, index) => ({
      ...headline,
      amount: index === 3 ? 48_000 : index === 5 ? 200_000 : 100_000 + index,
    }));
    const { moves } = gate(published, { ...candidate, headlines });
    expect(moves).toHaveLength(10);
    expect(moves.slice(0, 2)).toEqual([
      {
        page: "role-3/germany",
        before: "EUR 100,000 advertised",
        after: "EUR 48,000 advertised",
        change: expect.closeTo(-0.52, 6),
        isNewEdition: false,
      },
      expect.objectContaining({ page: "role-5/germany", change: 1 }),
    ]);
  });
});

test.each([
  [4, ""],
  [5, ""],
  [6, " and 1 more"],
])("of %d contradictions five are named%s", (count, rest) => {
  const contradictions = Array.from({ length: count }, () => "a");
  const { objections } = gate(published, { ...moved(0, 1), contradictions });
  const names = Array.from({ length: Math.min(count, 5) }, () => "a").join("; ");
  expect(objections).toEqual([`check-pages finds ${count} contradictions: ${names}${rest}`]);
});

function without(pages: number): Candidate {
  const candidate = moved(0, 1);
  return { ...candidate, headlines: candidate.headlines.slice(pages) };
}

function scored(model: number): Candidate {
  return { ...moved(0, 1), backtest: { model, last: 0.088 } };
}

test.each([
  [-0.106, false, "a/b from 10 to 11 (-10.6%)"],
  [0, false, "a/b from 10 to 11 (+0.0%)"],
  [0.1, true, "a/b from 10 to 11 (+10.0%, on a new edition)"],
])("a move of %d is told with its sign", (change, isNewEdition, told) => {
  expect(moveWords({ page: "a/b", before: "10", after: "11", change, isNewEdition })).toBe(told);
});
