import { describe, expect, it } from "vitest";
import { citedWords } from "#components/ui/cited-words.ts";
import type { Claim, PrintedFigure } from "#lib/domain/claim.ts";

const index = { id: "index", kind: "advertised", publisher: "The Index" } as const;
const office = { id: "office", kind: "official", publisher: "The Office" } as const;

/** A claim whose figures are given as [printed text, source]. */
function claim(text: string, figures: [string, "index" | "office"][]): Claim {
  const edition = { edition: "1", date: "2025-01-01", licence: "CC0" };
  return {
    id: "overview.sample",
    section: "overview",
    text,
    figures: figures.map(
      ([shown, source]): PrintedFigure => ({
        label: shown,
        value: 0,
        unit: "count",
        shown,
        low80: null,
        high80: null,
        n: null,
        start: text.indexOf(shown),
        source,
      }),
    ),
    sources: [index, office].map((source) => ({ ...source, ...edition })),
    method: "Counted.",
  };
}

/** The text with each source in brackets where the page names it. */
function printed(claims: Claim[]): string {
  return citedWords(claims)
    .map(({ text, source }) => (source === null ? text : `${text} [${source.name}]`))
    .join("");
}

describe("a sentence names its sources", () => {
  it("at its end where one source gives all of it", () => {
    expect(
      printed([
        claim("Half pay 10 to 20.", [
          ["10", "index"],
          ["20", "index"],
        ]),
      ]),
    ).toBe("Half pay 10 to 20. [The Index]");
  });

  it("each behind the figures that it gives", () => {
    const text = "The median of 18 is 35% above the official one of 13.";
    const figures: [string, "index" | "office"][] = [
      ["18", "index"],
      ["35%", "index"],
      ["13", "office"],
    ];
    expect(printed([claim(text, figures)])).toBe(
      "The median of 18 is 35% [The Index] above the official one of 13. [The Office]",
    );
  });

  it("by the first that stands behind it where it holds no figure", () => {
    expect(printed([claim("Nothing is known.", [])])).toBe("Nothing is known. [The Index]");
  });

  it("once for a run of sentences with the same one", () => {
    expect(
      printed([claim("It is 10.", [["10", "index"]]), claim("It was 20.", [["20", "index"]])]),
    ).toBe("It is 10. It was 20. [The Index]");
  });
});
