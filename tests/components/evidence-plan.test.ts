import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { planEvidence } from "#components/sections/evidence-plan.ts";
import { SectionEvidence } from "#components/sections/section-evidence.tsx";
import { backendEngineerUnitedStates as page } from "#tests/fixtures/cell-page.ts";

const entries = [...planEvidence(page)].flatMap(([section, sources]) =>
  sources.map((source) => ({ section, ...source })),
);

describe("planEvidence", () => {
  it("prints the full evidence of each source exactly once", () => {
    const full = entries.flatMap((entry) => (entry.full ? [entry.full.id] : []));
    expect(full.toSorted()).toEqual(page.evidence.map((item) => item.id).toSorted());
  });

  it("names a source once in each section that uses it", () => {
    const names = entries.map((entry) => `${entry.section} ${entry.source.id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leads from every section to all evidence of its sources", () => {
    for (const entry of entries) {
      expect(entry.moreHref).toBe(`${page.path}/evidence`);
    }
  });

  it("names no source of answers for levels, which only postings know", () => {
    const [advertised, ...others] = page.evidence;
    if (advertised === undefined) throw new Error("the sample page has evidence");
    const ledByAnswers = { ...page, evidence: [...others, advertised] };
    const kinds = planEvidence(ledByAnswers)
      .get("seniority")
      ?.map(({ source }) => source.kind);
    expect(kinds).not.toContain("self-reported");
  });

  it("says each way of making figures once in a section", () => {
    for (const entry of entries) expect(new Set(entry.methods).size).toBe(entry.methods.length);
  });
});

describe("SectionEvidence", () => {
  it("names a page that a fact was read in by its title and day, and links it", () => {
    const source = {
      ...{ id: "nlrb-gov-your-rights", kind: "reference" as const, publisher: "NLRB" },
      ...{ edition: "Your rights", date: "2026-11-24", licence: "cited as a fact" },
      page: { url: "https://www.nlrb.gov/your-rights", read: "2026-11-24" },
    };
    const entry = { source, heading: "NLRB", methods: [], full: null, moreHref: null };
    const html = renderToStaticMarkup(
      createElement(SectionEvidence, { section: "intelligence", sources: [entry] }),
    );
    expect(html).toContain("Page read on 24 November 2026: Your rights.");
    expect(html).toContain('<a href="https://www.nlrb.gov/your-rights">The page</a>');
    expect(html).not.toContain("Edition");
  });
});
