import { describe, expect, it } from "vitest";
import { countFigure, percentFigure } from "#lib/reports/parts/figures.ts";
import { claim, say, words } from "#lib/reports/parts/sentence.ts";

const country = "Canada";
const aRole = "an AI Engineer";

describe("say", () => {
  it("fills a sentence and keeps the figures that stand in it", () => {
    const weight = percentFigure("weight", 0.83);
    const evidence = "postings about an AI Engineer in Canada";
    const said = say("overview.own-weight", { evidence, weight });
    expect(said?.text).toContain("83% rests on postings about an AI Engineer in Canada");
    expect(said?.figures).toEqual([weight]);
  });

  it("prints another template where a fact is missing", () => {
    const postings = countFigure("postings", 3, "posting");
    expect(say("overview.narrow", { aRole, country, postings })?.text).toContain("3 postings");
    expect(say("overview.narrow", { aRole, country, postings: null })?.text).toBe(
      "A first posting for an AI Engineer in Canada would narrow the range.",
    );
  });

  it("prints nothing where every template misses a fact", () => {
    expect(say("overview.own-weight", { evidence: null, weight: null })).toBeNull();
  });

  it("starts with a capital where the first words are a fact", () => {
    const slots = { role: "Backend Engineer", count: "3 countries" };
    expect(words("overview.trend", { ...slots, country: "the Netherlands" })).toMatch(/^Backend/);
    expect(
      words("negotiation.range", {
        where: "at senior level",
        aRole,
        country,
        low: "$1",
        high: "$2",
        width: "3%",
      }),
    ).toMatch(/^At senior/);
  });
});

describe("words", () => {
  it("names the sentence and its facts where one is missing", () => {
    expect(() => words("overview.own-weight", { evidence: null, weight: null })).toThrow(
      /overview\.own-weight lacks one of: weight evidence/,
    );
  });
});

describe("claim", () => {
  it("does not exist without a source", () => {
    const slots = { aRole, country };
    const support = { sources: [], method: "none" };
    expect(claim("overview", "overview.own-weight-none", slots, support)).toBeNull();
  });
});
