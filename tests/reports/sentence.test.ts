import { describe, expect, it } from "vitest";
import { countFigure, fromSource, percentFigure } from "#lib/reports/parts/figures.ts";
import { claim, say, words } from "#lib/reports/parts/sentence.ts";

const country = "Canada";
const aRole = "an AI Engineer";

describe("say", () => {
  it("fills a sentence and keeps the figures that stand in it", () => {
    const weight = percentFigure("weight", 0.83);
    const evidence = "postings about an AI Engineer in Canada";
    const said = say("overview.own-weight", { evidence, weight });
    expect(said?.text).toContain("83% rests on postings about an AI Engineer in Canada");
    expect(said?.figures).toEqual([{ ...weight, start: said?.text.indexOf("83%") }]);
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
    const slots = { role: "Backend Engineer", growth: "rise 2%", from: "2025", year: "2027" };
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
  const ref = (id: string) => ({
    ...{ id, kind: "official" as const, publisher: id, edition: "2024" },
    ...{ date: "2025-01-01", licence: "public" },
  });
  const support = { sources: [ref("index"), ref("office")], method: "none" };

  it("carries each figure's own source, and the first where it names none", () => {
    const weight = percentFigure("weight", 0.83);
    const evidence = fromSource(countFigure("jobs", 9, "job"), "office");
    const slots = { weight, evidence };
    expect(
      claim("overview", "overview.own-weight", slots, support)?.figures.map(
        ({ shown, source }) => `${shown}: ${source}`,
      ),
    ).toEqual(["83%: index", "9 jobs: office"]);
  });

  it("refuses a figure of a source that does not stand behind it", () => {
    const evidence = fromSource(countFigure("jobs", 9, "job"), "survey");
    const slots = { weight: percentFigure("weight", 0.83), evidence };
    expect(() => claim("overview", "overview.own-weight", slots, support)).toThrow(/survey/);
  });

  it("does not exist without a source", () => {
    const slots = { aRole, country };
    const support = { sources: [], method: "none" };
    expect(claim("overview", "overview.own-weight-none", slots, support)).toBeNull();
  });
});
