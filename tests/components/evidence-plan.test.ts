import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { planEvidence } from "#components/sections/evidence-plan.ts";
import { PageEvidence } from "#components/sections/page-evidence.tsx";
import { citedWords } from "#components/ui/cited-words.ts";
import { backendEngineerUnitedStates as page } from "#tests/fixtures/cell-page.ts";

const entries = planEvidence(page);

describe("planEvidence", () => {
  it("names each source of the page once, those of its figures first", () => {
    const ids = entries.map(({ source }) => source.id);
    expect(new Set(ids).size).toBe(ids.length);
    const ofFigures = page.evidence.map(({ source }) => source.id);
    expect(ids.slice(0, new Set(ofFigures).size)).toEqual([...new Set(ofFigures)]);
  });

  it("says each way of making figures once", () => {
    for (const { methods } of entries) expect(new Set(methods).size).toBe(methods.length);
  });
});

test("a source that only says why no later year is projected is a source of the page", () => {
  const [claim] = page.faq.flatMap(({ claims }) => claims);
  const [source] = claim?.sources ?? [];
  if (claim === undefined || source === undefined) throw new Error("the page holds a claim");
  const wages = { ...source, id: "wages" };
  const unprojected = [{ ...claim, id: "overview.unprojected", sources: [wages] }];
  const overview = { ...page.overview, projections: [], unprojected };
  expect(planEvidence({ ...page, overview }).map((one) => one.source.id)).toContain("wages");
});

describe("the evidence of a page", () => {
  const html = renderToStaticMarkup(createElement(PageEvidence, { page }));

  it("holds the place that every source named on the page leads to", () => {
    const claims = [...page.seniority.claims, ...page.faq.flatMap((item) => item.claims)];
    const hrefs = citedWords(claims).flatMap(({ source }) => source?.href ?? []);
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(html).toContain(`id="${href.slice(1)}"`);
  });

  it("leads to all that is held of the sources", () => {
    expect(html).toContain(`href="${page.path}/evidence"`);
  });
});
