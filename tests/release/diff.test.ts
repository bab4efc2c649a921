import { expect, test } from "vitest";
import { diffOf } from "#lib/release/editor/diff.ts";
import type { Page } from "#lib/release/editor/read-pages.ts";

const page = (given: Partial<Page>): Page => ({
  role: "backend-engineer",
  country: "finland",
  kind: "advertised",
  currency: "EUR",
  amount: 60_000,
  width: 1.2,
  grade: "high",
  perUsd: 0.9,
  indexable: true,
  postings: 40,
  payPoints: 80,
  editions: ["aijobs 2025-01-19"],
  ...given,
});

test("a diff tells what appears, vanishes and moves, the furthest first, and why", () => {
  const old = [
    page({}),
    page({ country: "germany" }),
    page({ country: "france" }),
    page({ country: "spain" }),
    page({ country: "poland", currency: "USD", amount: 50_000, perUsd: 1 }),
  ];
  const next = [
    page({ amount: 66_000, editions: ["aijobs 2025-08-03"] }),
    page({ country: "germany", amount: 30_000, payPoints: 40 }),
    page({ country: "france" }),
    page({ country: "italy" }),
    page({ country: "poland", currency: "PLN", amount: 200_000, perUsd: 4 }),
  ];
  const diff = diffOf("1", old, "2", next);
  expect(diff.appear.map(({ country }) => country)).toEqual(["italy"]);
  expect(diff.vanish.map(({ country }) => country)).toEqual(["spain"]);
  expect(diff.unchanged).toBe(2);
  expect(diff.moves.map(({ page: of, why }) => [of, why])).toEqual([
    [
      "backend-engineer/germany",
      "rows of the same editions count otherwise: a mapping or correction",
    ],
    ["backend-engineer/finland", "new: aijobs 2025-08-03; no longer: aijobs 2025-01-19"],
  ]);
});
