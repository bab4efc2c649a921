import { expect, test } from "vitest";
import type { CellBefore } from "#lib/domain/cell-record.ts";
import { whyChanged } from "#lib/reports/cell/overview/why-changed.ts";
import { record } from "./sample-cell.ts";

const now = record();
const { facts, estimate } = now;
const same: CellBefore = {
  publishedAt: "2026-10-01T08:00:00Z",
  lead: facts.lead,
  currency: "USD",
  recorded: facts.recorded?.average ?? null,
  estimate,
  payPoints: facts.recorded?.payPoints ?? null,
  corrections: facts.corrections,
  perUsd: 1,
  editions: now.release.editions
    .filter(({ id }) => facts.sources.some(({ source }) => source === id))
    .map(({ id, edition }) => ({ id, edition })),
};
const moved = { ...same, recorded: 190_000 };
const line = (before: CellBefore | null, more: Partial<typeof now> = {}) =>
  whyChanged({ ...now, ...more, before });
const opening = "Why this figure changed: it was $190,000 in the release of 1 October 2026; ";

test("nothing is said without a release before, or where it printed the same figure", () => {
  expect(line(null)).toBeNull();
  expect(line(same)).toBeNull();
  expect(line({ ...same, recorded: (same.recorded ?? 0) - 0.2 })).toBeNull();
});

test.each<[string, Partial<CellBefore>, string]>([
  ["method", {}, "its own data is the same, so the method or the data of its neighbours moved it."],
  [
    "new data",
    { editions: [{ id: "aijobs", edition: "2025-01-19" }, ...same.editions.slice(1)] },
    "new data (aijobs.net salary index, 2025-08-03).",
  ],
  [
    "data no longer used",
    { editions: [...same.editions, { id: "aijobs", edition: "2024-06-30" }] },
    "data that was used then is used no longer.",
  ],
  [
    "rows that count otherwise",
    { payPoints: 7 },
    "a correction, so that other rows of the same data count.",
  ],
  [
    "a rule of correction",
    { corrections: [{ rule: "canadian-dollars", payPoints: 3 }] },
    "a correction, so that other rows of the same data count.",
  ],
])("%s is told as the reason", (_, more, reason) => {
  expect(line({ ...moved, ...more })).toBe(opening + reason);
});

test("another kind of pay is told, also where the amount is the same", () => {
  const lead = { ...facts.lead, kind: "official" } as const;
  expect(line({ ...same, lead })).toContain("now advertised pay leads, where official pay did");
});

test("exchange rates are told only of what was converted", () => {
  const rates = { year: 2025, perUsd: { ...now.release.rates.perUsd, USD: 1 } };
  const release = { ...now.release, rates };
  expect(line({ ...moved, perUsd: 1.1 }, { release })).not.toContain("exchange rates");
  const converted = (kind: "advertised" | "self-reported") => ({
    ...facts,
    sources: facts.sources.map((one) =>
      one.kind === kind ? { ...one, convertedFrom: ["EUR"] } : one,
    ),
  });
  const said = (kind: "advertised" | "self-reported") =>
    line({ ...moved, perUsd: 1.1 }, { release, facts: converted(kind) })?.includes(
      "other exchange rates",
    );
  expect([said("advertised"), said("self-reported")]).toEqual([true, false]);
  const estimated = { ...facts, lead: { ...facts.lead, from: "estimate" } } as const;
  const before = {
    ...moved,
    lead: estimated.lead,
    estimate: { mean: 90_000, low80: 80_000, high80: 99_000 },
  };
  expect(line({ ...before, perUsd: 1.1 }, { release, facts: estimated })).toContain(
    "other exchange rates",
  );
});
