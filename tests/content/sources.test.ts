import { describe, expect, it } from "vitest";
import { loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import { loadSource, loadSources, referenceSourceRef } from "#lib/content/sources/sources.ts";
import { editedContent, mistakes } from "./content-copy.ts";

const file = "sources/aijobs/source.yaml";

describe("loadSources(...)", () => {
  it("holds citation, licence and credit of every source", () => {
    for (const source of loadSources()) {
      expect(source, source.id).toMatchObject({
        citation: expect.stringMatching(/\S/),
        credit: expect.stringMatching(/\S/),
        licence: { name: expect.stringMatching(/\S/) },
      });
    }
  });

  it("asks for a missing citation", () => {
    const root = editedContent(file, (text) => text.replace(/^citation:.*\n/m, ""));
    expect(mistakes(() => loadSources(root))).toMatchObject([
      {
        file: "content/sources/aijobs/source.yaml",
        problem: '"citation" is missing',
        instead: 'add "citation" with a text',
      },
    ]);
  });

  it("refuses a kind that is none of the four, at its line", () => {
    const root = editedContent(file, (text) => text.replace("kind: advertised", "kind: adverts"));
    expect(mistakes(() => loadSources(root))).toMatchObject([
      { line: 1, instead: "write one of: advertised, self-reported, official, reference" },
    ]);
  });

  it("names a folder without a description", () => {
    expect(() => loadSource("nowhere")).toThrow(
      'content/sources/nowhere/source.yaml:1: no source is called "nowhere"; add the folder with its source.yaml',
    );
  });

  it("carries the credit and the trademark notice that O*NET asks for", () => {
    const { credit } = loadSource("onet");
    expect(credit).toContain("trademark of USDOL/ETA");
    expect(credit).toContain("were modified");
    expect(credit).toContain("has not approved, endorsed or tested");
  });
});

describe("referenceSourceRef(...)", () => {
  it("gives edition and date of shipped reference figures", () => {
    expect(referenceSourceRef("oecd-average-wages")).toEqual({
      id: "oecd-average-wages",
      kind: "reference",
      publisher: "OECD",
      edition: "to 2024",
      date: "2024-12-31",
      licence: "CC BY 4.0",
    });
  });

  it("refuses a source whose editions come with its imports", () => {
    expect(() => referenceSourceRef("aijobs")).toThrow(/names no edition/);
  });
});

describe("loadReferenceSeries(...)", () => {
  it("refuses a series that its source does not describe", () => {
    const root = editedContent("sources/oecd-average-wages/series.csv", (text) =>
      text.replace("\naverage-wage-growth,", "\naverage-wage-groth,"),
    );
    expect(mistakes(() => loadReferenceSeries(root))).toMatchObject([
      {
        file: "content/sources/oecd-average-wages/series.csv",
        line: 2,
        problem: 'source.yaml does not describe the series "average-wage-groth"',
      },
    ]);
  });
});
