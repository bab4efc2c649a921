import { describe, expect, test } from "vitest";
import { countOnce } from "#lib/release/input/counted-cells.ts";
import { advertised, range, survey } from "./sample.ts";

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
