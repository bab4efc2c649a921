import { describe, expect, test } from "vitest";
import type { Replay } from "#lib/domain/ledger.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { summary, together } from "#lib/reports/track-record/record-scores.ts";
import { trackRecordView } from "#lib/reports/track-record/track-record-view.ts";
import { input } from "./sample-cell.ts";

const { record, sources } = input();
const replay = (mean: number, lastValue: number | null): Replay => ({
  ...{
    role: "backend-engineer",
    country: "canada",
    kind: "advertised",
    year: 2024,
    mean,
    lastValue,
  },
  ...{ currency: "USD", low80: 90_000, high80: 120_000, base: 98_000, method: "model" },
  ...{ source: "aijobs", edition: "2024-06-30", editionDate: "2024-06-30" },
  outcome: { edition: "2025-08-03", actual: 100_000, payPoints: 40, hit: true },
});

describe("projections against repeating the last value", () => {
  // What came is 100,000: 110,000 misses by 10%.
  test.each([
    [110_000, 120_000, "50%", "record.better"],
    [110_000, 110_000, "−0%", "record.worse"],
    [120_000, 110_000, "−100%", "record.worse"],
  ] as const)("%d beside %d has a skill of %s", (mean, last, shown, sentence) => {
    const skill = summary([replay(mean, last)]).at(-1);
    expect(skill?.shown).toBe(shown);
    const percent = last === 120_000 ? "20.0%" : "10.0%";
    expect(skill?.note).toBe(words(sentence, { last: percent, skill: shown.replace("−", "") }));
  });

  test("are not compared where no last value is known", () => {
    expect(summary([replay(110_000, null)])).toHaveLength(1);
    expect(together([replay(110_000, null)], "record.together")).toEqual([]);
    expect(together([], "record.together")).toEqual([]);
    expect(together([replay(110_000, 120_000)], "record.together")).toHaveLength(1);
  });
});

test.each([
  [4, false],
  [5, false],
  [6, true],
])("of %d replays of an edition five are shown, and that there are more: %s", (count, noted) => {
  const replays = Array.from({ length: count }, () => replay(110_000, 120_000));
  const ledger = { entries: 0, counted: 0, lastHash: null, graded: [], open: [] };
  const view = trackRecordView({
    ...{ release: record.release, sources, replays, ledger },
    nameOf: (role, country) => `${role} ${country}`,
  });
  const [table] = view.replays[0]?.tables ?? [];
  expect(table?.rows).toHaveLength(Math.min(count, 5));
  expect(table?.note !== null).toBe(noted);
});
