import { expect, test } from "vitest";
import { watchBoards } from "#lib/collect/watch.ts";

/** A watch of so many days from a moment on, by a clock that jumps instead of sleeping. */
async function watched(from: string, days: number, lastRelease: string | null, bad: string[] = []) {
  let now = Date.parse(from);
  const end = now + days * 86_400_000;
  const done: string[] = [];
  const step = (name: string) => async (day: string) => {
    if (bad.includes(`${name} ${day}`)) throw new Error("away");
    done.push(`${name} ${day}`);
  };
  await watchBoards(
    {
      collect: step("collect"),
      release: step("release"),
      failed: (day, error) => done.push(`${day} ${(error as Error).message}`),
    },
    {
      now: () => new Date(now),
      sleep: async (ms) => {
        now += ms;
      },
      ended: () => now >= end,
    },
    lastRelease,
  );
  return { done, now: new Date(now).toISOString() };
}

test("a watch collects once a day at four and releases once a week", async () => {
  const { done, now } = await watched("2026-12-01T05:30:00Z", 14.9, null);
  expect(done.filter((step) => step.startsWith("collect"))).toHaveLength(15);
  expect(done.filter((step) => step.startsWith("release"))).toEqual([
    "release 2026-12-01",
    "release 2026-12-08",
    "release 2026-12-15",
  ]);
  expect(now).toBe("2026-12-16T04:00:00.000Z");
});

test("it keeps the week of the edition that is held, and a failed day is made good on the next", async () => {
  const bad = ["collect 2026-12-02", "release 2026-12-04"];
  const { done } = await watched("2026-12-01T00:00:00Z", 5, "2026-11-27", bad);
  expect(done).toEqual([
    "collect 2026-12-01",
    "2026-12-02 away",
    "collect 2026-12-03",
    "collect 2026-12-04",
    "2026-12-04 away",
    "collect 2026-12-05",
    "release 2026-12-05",
  ]);
});
