import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureParts } from "#components/ui/figure-parts.ts";
import type { Figure } from "#lib/domain/claim.ts";

function figures(...shown: string[]): Figure[] {
  return shown.map((text) => ({
    label: text,
    value: 0,
    unit: "count",
    shown: text,
    low80: null,
    high80: null,
    n: null,
  }));
}

function marked(text: string, ...shown: string[]): string {
  return figureParts(text, figures(...shown))
    .map((part, index) => (index % 2 === 1 ? `[${part}]` : part))
    .join("");
}

describe("figureParts", () => {
  it("marks each figure of a sentence", () => {
    expect(marked("It rose 6% (2% to 10%), n = 310.", "6%", "2% to 10%", "310")).toBe(
      "It rose [6%] ([2% to 10%]), n = [310].",
    );
  });

  it("does not find a number inside a longer one", () => {
    expect(marked("In 2026 there were 6 of them.", "6")).toBe("In 2026 there were [6] of them.");
  });

  it("prefers the longer of two figures that start together", () => {
    expect(marked("Pay is $200,000 to $210,000.", "$200,000", "$200,000 to $210,000")).toBe(
      "Pay is [$200,000 to $210,000].",
    );
  });

  it("leaves a sentence without figures whole", () => {
    expect(marked("Nothing is known.")).toBe("Nothing is known.");
  });

  it("loses no character, whatever the figures", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, shown) => {
        expect(figureParts(text, figures(...shown)).join("")).toBe(text);
      }),
    );
  });
});
