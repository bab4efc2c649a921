import { beforeEach, describe, expect, test } from "vitest";
import { buildRelease } from "#lib/release/build.ts";
import { explainPage } from "#lib/release/editor/explain.ts";
import { wantedPages } from "#lib/release/editor/wanted.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "./import-cells.ts";
import { plainMethod } from "./plain-method.ts";
import { advertised, official, range, survey } from "./sample.ts";

beforeEach(freshDatabase);

const build = () => buildRelease({ today: new Date("2026-11-24T12:00:00Z"), method: plainMethod });

describe("what editors ask of a release", () => {
  const edition = "2025-08-03";
  const germany = range(60_000, 70_000, { count: 3 });
  beforeEach(async () => {
    await importCells(edition, [
      advertised({ edition, ranges: [range(90_000, 110_000, { count: 20 })] }),
      advertised({ edition, year: 2025, country: "DE", ranges: [germany] }),
    ]);
  });

  test("explain lists the cells behind a page with their concept, and which of them do not count", async () => {
    const total = { source: "job-boards", edition, year: 2025, concept: "total" } as const;
    await importCells(edition, [
      advertised({ ...total, ranges: [range(150_000, 190_000, { count: 3 })] }),
    ]);
    await importCells(edition, [survey({ edition, n: 40 })]);
    await importCells("2025-05-31", [official({ edition: "2025-05-31" })]);
    // A figure of a region is none of the page's, and yet not left out for its concept.
    const states = { source: "bls-oews-states", edition: "2025-05-31", region: "Ohio" };
    await importCells("2025-05-31", [official(states)]);
    await build();
    const explained = await explainPage("backend-engineer", "us");
    expect(explained).toMatchObject({ country: "United States", page: { indexable: true } });
    expect(explained.cells.map(({ source, concept, counts }) => [source, concept, counts])).toEqual(
      [
        ["aijobs", "base", true],
        ["bls-oews", null, true],
        ["bls-oews-states", null, true],
        ["job-boards", "total", false],
        ["stackoverflow", "total", true],
      ],
    );
    const page = await explainPage("backend-engineer", "germany");
    expect(page.cells.map(({ postings, level }) => [postings, level])).toEqual([[3, "senior"]]);
    await expect(explainPage("backend-engineer", "fr")).rejects.toThrow("no country fr");
    await expect(explainPage("nobody", "us")).rejects.toThrow("no page for nobody in us");
  });

  test("wanted names first the page whose band one more posting narrows most", async () => {
    await expect(wantedPages(2)).rejects.toThrow("No release is built yet");
    await build();
    const pages = await wantedPages(2);
    expect(pages.map(({ country, pieces }) => `${country} ${pieces}`)).toEqual([
      "germany 3",
      "united-states 20",
    ]);
    // All of the estimate is its own: one more of n pieces divides the variance by 1 + 1 / n.
    for (const { width, pieces, withOneMore } of pages)
      expect(withOneMore).toBeCloseTo(width ** (1 / Math.sqrt(1 + 1 / pieces)), 10);
    expect(await wantedPages(1)).toEqual(pages.slice(0, 1));
  });
});
