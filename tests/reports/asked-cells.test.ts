import { describe, expect, it } from "vitest";
import { askedCells } from "#lib/reports/compare/asked-cells.ts";

describe("askedCells", () => {
  it("reads role and country of each", () => {
    expect(askedCells(["data-analyst/brazil", " data-analyst/chile "], 4)).toEqual({
      keys: [
        { role: "data-analyst", country: "brazil", region: null },
        { role: "data-analyst", country: "chile", region: null },
      ],
      problems: [],
    });
  });

  it("reads a region of a country", () => {
    const { keys } = askedCells(["nurse/canada/nova-scotia"], 4);
    expect(keys).toEqual([{ role: "nurse", country: "canada", region: "nova-scotia" }]);
    expect(askedCells(["nurse/canada/<b>"], 4).keys).toEqual([]);
  });

  it.each([119, 120, 121])("repeats a text of %d letters up to 120", (length) => {
    const [said] = askedCells(["x".repeat(length)], 4).problems;
    expect(said?.match(/x+/)?.[0]).toHaveLength(Math.min(length, 120));
  });

  it.each([
    [["data-analyst"], "names no role and country"],
    [["a/b/c/d"], "names no role and country"],
    [["<script>/x"], "names no role and country"],
    [["a/b", "a/b"], "asked for twice"],
    [["a/b", "a/c", "a/d", "a/e", "a/f"], "a/f was left out"],
  ])("says what is left out of %j and why", (asked, said) => {
    const { problems } = askedCells(asked, 4);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });
});
