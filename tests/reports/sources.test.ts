import { describe, expect, it } from "vitest";
import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { backendFacts, estimate, input } from "./sample-cell.ts";
import { sourceFigure, withSources } from "./sample-pages.ts";

const page = buildCellPage(input());

describe("kinds of source", () => {
  it("are compared on one measure, with how far they stand apart", () => {
    const { sources } = page.overview;
    expect(sources.rows.map(({ kindShown }) => kindShown)).toEqual(["Advertised", "Self-reported"]);
    expect(sources.claims[0]?.text).toContain("the advertised median of $184,000 is 21% above");
    expect(sources.differShown).toBe("Advertised is 21% above self-reported.");
  });

  it("say of each row what its pay holds and from which years it is", () => {
    const [advertised] = page.overview.sources.rows;
    expect(advertised?.label).toContain("2024 and 2025");
    expect(advertised?.notes.join(" ")).toContain("Advertised full-time base pay a year");
  });

  it("name the occupation of an official figure, and a group that is wider than the role", () => {
    const official = sourceFigure({
      kind: "official",
      source: "bls-oews",
      label: "15-1252 Software Developers",
    });
    const own = withSources([...backendFacts.sources.slice(0, 1), official]).overview.sources;
    expect(own.claims[0]?.text).toContain('the official one is of "Software Developers"');
    const wide = withSources([...backendFacts.sources.slice(0, 1), { ...official, wider: true }]);
    const { claims, reasons, rows } = wide.overview.sources;
    expect(claims[0]?.text).not.toContain("which holds this role");
    expect(reasons[0]).toContain("a wider group than this role");
    expect(rows[1]?.notes[0]).toBe("A wider group than this role.");
  });

  it("say which kind leads and why also where one of two kinds is too thin to weigh, and then give no percentage", () => {
    const [advertised, survey] = backendFacts.sources;
    if (advertised === undefined || survey === undefined) throw new Error("two kinds are held");
    const { sources } = withSources([{ ...advertised, n: 2 }, survey]).overview;
    const [text, ...more] = sources.claims.map((claim) => claim.text);
    expect(more).toEqual([]);
    expect(text).toContain("the self-reported median is");
    expect(text).toContain("rests on 2 postings, too few to weigh.");
    expect(`${text} ${sources.differShown}`).not.toMatch(/%|times|above|below/);
    expect(sources.reasons.at(-1)).toContain("The headline follows");
  });

  it("give both figures and no percentage where both are too thin to weigh", () => {
    const [advertised, survey] = backendFacts.sources;
    if (advertised === undefined || survey === undefined) throw new Error("two kinds are held");
    const thin = [
      { ...advertised, n: 9 },
      { ...survey, n: 11 },
    ];
    const { claims, differShown } = withSources(thin).overview.sources;
    expect(claims).toHaveLength(1);
    expect(claims[0]?.text).toContain("both rest on little, 9 postings and 11 answers.");
    expect(`${claims[0]?.text} ${differShown}`).not.toMatch(/%|times/);
  });

  it("stand each for its kind by the figure of just the role, of several by the largest", () => {
    const [advertised, survey] = backendFacts.sources;
    if (advertised === undefined || survey === undefined) throw new Error("two kinds are held");
    const figures = [
      { ...advertised, n: 9000, wider: true },
      { ...advertised, n: 20 },
      { ...advertised, n: 200 },
      survey,
    ];
    const { rows } = withSources(figures).overview.sources;
    expect(rows.map(({ sizeShown }) => sizeShown)).toEqual([
      ...["200 postings", "20 postings", "9,000 postings", "388 answers"],
    ]);
  });

  it.each([
    [14, 388, "Advertised", "self-reported"],
    [146, 14, "Self-reported", "advertised"],
  ])(
    "of %d postings and %d answers say which are too few, beside the chart too",
    (n, m, few, enough) => {
      const [advertised, survey] = backendFacts.sources;
      if (advertised === undefined || survey === undefined) throw new Error("two kinds are held");
      const { differShown } = withSources([
        { ...advertised, n },
        { ...survey, n: m },
      ]).overview.sources;
      expect(differShown).toBe(words("sources.few-rail", { fewKind: few, enoughKind: enough }));
    },
  );

  it("differ for reasons that are told once: of two years, and of each pair of kinds", () => {
    const [advertised, survey] = backendFacts.sources;
    if (advertised === undefined || survey === undefined) throw new Error("two kinds are held");
    const official = { ...survey, kind: "official" as const, source: "bls-oews", year: 2023 };
    const said = (...sources: SourceFigure[]) => withSources(sources).overview.sources.reasons;
    const apart = words("sources.reason-self-reported-official", { country: "the United States" });
    expect(said(survey, official)).toContain(apart);
    expect(said(advertised, survey, official)).not.toContain(apart);
    expect(said(advertised, survey)).not.toContain(apart);
    const years = words("sources.reason-years", { first: "2023", second: "2025" });
    expect(said(survey, official)).toContain(years);
    expect(said(advertised, survey)).not.toContain(years);
  });

  it("are no comparison where there is one", () => {
    const facts = { ...backendFacts, sources: backendFacts.sources.slice(0, 1) };
    expect(buildCellPage(input({ facts })).overview.sources.differShown).toBeNull();
  });
});

describe("the exchange rate", () => {
  it("is named only for a figure that was converted", () => {
    const converted = sourceFigure({ convertedFrom: ["GBP"] });
    const rates = (of: CellPage) =>
      of.evidence.flatMap(({ rows }) => rows).filter(({ label }) => label === "Exchange rate");
    expect(rates(page)).toEqual([]);
    expect(rates(withSources([converted]))).toHaveLength(1);
  });
});

describe("what the estimate rests on", () => {
  const weight = (kind: PayKind, sources: SourceFigure[], ownWeight: number) => {
    const facts = { ...backendFacts, lead: { kind, from: "estimate" as const }, sources };
    const { claims } = buildCellPage(input({ facts, estimate: estimate({ ownWeight }) })).overview;
    return claims[0]?.text;
  };

  it("names evidence of the kind that the page stands on, and no other", () => {
    expect(weight("advertised", backendFacts.sources, 0.55)).toContain(
      "55% rests on postings about a Backend Engineer in the United States;",
    );
    expect(weight("self-reported", backendFacts.sources, 0.55)).toContain(
      "55% rests on answers about a Backend Engineer in the United States;",
    );
  });

  it("names no evidence where only a wider group has some", () => {
    const wider = sourceFigure({ kind: "official", wider: true });
    const claims = (sources: SourceFigure[]) => {
      const facts = {
        ...backendFacts,
        lead: { kind: "official", from: "estimate" } as const,
        sources,
      };
      const { overview } = buildCellPage(input({ facts, estimate: estimate({ ownWeight: 0 }) }));
      return overview.claims.map(({ id }) => id);
    };
    expect(claims([wider])).toContain("overview.own-weight-none");
    expect(claims([...backendFacts.sources, wider])).toContain("overview.own-weight-none");
  });

  it("calls official figures those of the office's occupation, not of the role", () => {
    const official = sourceFigure({ kind: "official", label: "15-1252 Software Developers" });
    expect(weight("official", [...backendFacts.sources, official], 0.7)).toContain(
      '70% rests on official figures of "Software Developers";',
    );
  });

  it("leaves no rest where all of it is the cell's own", () => {
    expect(weight("advertised", backendFacts.sources, 0.998)).toBe(
      "This estimate rests nearly all on postings about a Backend Engineer in the United States.",
    );
  });
});
