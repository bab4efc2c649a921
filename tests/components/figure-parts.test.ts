import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureParts } from "#components/ui/figure-parts.ts";
import { linkedSentences } from "#components/ui/linked-sentences.ts";
import { countFigure } from "#lib/reports/parts/figures.ts";
import { join } from "#lib/reports/parts/sentence.ts";

describe("figureParts", () => {
  it("marks each figure where it stands, whatever else the sentence says", () => {
    const six = countFigure("roles", 6, "role");
    const { text, figures } = join(["In 2026, of 6 roles, ", six, " pay more: ", six, "."]);
    expect(figureParts(text, figures)).toEqual([
      ...["In 2026, of 6 roles, ", "6 roles", " pay more: ", "6 roles", "."],
    ]);
  });

  it("leaves a sentence without figures whole", () => {
    expect(figureParts("Nothing is known.", [])).toEqual(["Nothing is known."]);
  });

  it("loses no character and no figure, whatever they are", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string().map((shown) => ({ ...countFigure("any", 1, "one"), shown })),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, figures } = join(pieces);
        const parts = figureParts(text, figures);
        expect(parts.join("")).toBe(text);
        expect(parts.filter((_, index) => index % 2 === 1)).toEqual(
          pieces.flatMap((held) => (typeof held === "string" ? [] : [held.shown])),
        );
      }),
    );
  });
});

describe("linkedSentences", () => {
  const figure = (source: string, start: number) => ({
    ...countFigure("jobs", 5, "job"),
    ...{ source, start },
  });
  const claim = (figures: ReturnType<typeof figure>[]) => ({
    ...{ id: "overview.x", section: "overview" as const, text: "5 jobs and 5 jobs", figures },
    ...{ sources: [], method: "counted" },
  });

  it("leads each figure to the evidence of its own source", () => {
    expect(linkedSentences([claim([figure("index", 0), figure("office", 11)])])).toEqual([
      {
        href: ["#overview-index", "#overview-office"],
        parts: ["", "5 jobs", " and ", "5 jobs", ""],
      },
    ]);
  });

  it("says an address once where all figures share it", () => {
    const [sentence] = linkedSentences([claim([figure("index", 0), figure("index", 11)])]);
    expect(sentence?.href).toBe("#overview-index");
  });
});
