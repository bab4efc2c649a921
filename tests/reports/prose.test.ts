import { describe, expect, it } from "vitest";
import { mistakesIn, unsupportedNumbers } from "./prose.ts";
import { jaccard, medianSimilarity } from "./similarity.ts";

describe("unsupportedNumbers", () => {
  it("finds a number that no figure prints", () => {
    expect(unsupportedNumbers("It pays $184,000, up 12% on 2025.", ["$184,000", "2025"])).toEqual([
      "12%",
    ]);
  });

  it("leaves digits inside a name alone and a separate number not", () => {
    expect(unsupportedNumbers("AZ-104 and C++17 are names.", [])).toEqual([]);
    expect(unsupportedNumbers("ISO 27001 holds a number.", [])).toEqual(["27001"]);
  });

  it("does not take a part of a longer number for a figure's", () => {
    expect(unsupportedNumbers("n = 1,242", ["1,242"])).toEqual([]);
    expect(unsupportedNumbers("It is 65% above.", ["5% above"])).toEqual(["65%"]);
  });
});

describe("mistakesIn", () => {
  it.each([
    "Pay is {mean}.",
    "Pay of undefined.",
    "It is a the pay.",
    "a Account Executive",
    "It is the best job.",
    "Go raises your pay.",
    "You earn more.",
    "Pay , however.",
    "Pay stands 0% above the role's.",
  ])("finds what is wrong with %j", (text) => {
    expect(mistakesIn(text)).toHaveLength(1);
  });

  it("passes plain sentences", () => {
    expect(mistakesIn("Respondents who use Go report 6% more (2% to 10%), n = 310.")).toEqual([]);
  });
});

describe("similarity", () => {
  it("is what two sets share over what they hold together", () => {
    expect(jaccard(new Set(["a", "b", "c"]), new Set(["b", "c", "d"]))).toBe(0.5);
  });

  it("takes the median of all pairs", () => {
    const sets = [new Set(["a"]), new Set(["a"]), new Set(["b"])];
    expect(medianSimilarity(sets)).toBe(0);
  });
});
