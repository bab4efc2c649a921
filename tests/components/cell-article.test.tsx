import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CellArticle } from "#components/sections/cell-article.tsx";
import { backendEngineerUnitedStates as page } from "#tests/fixtures/cell-page.ts";

const html = renderToStaticMarkup(<CellArticle page={page} />);

const sections = [
  "overview",
  "seniority",
  "intelligence",
  "checklist",
  "roadmap",
  "faq",
  "next-steps",
  "elsewhere",
];

describe("CellArticle", () => {
  it("has the sections of a role page in their order", () => {
    const ids = [...html.matchAll(/<section id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
    expect(ids.filter((id) => sections.includes(id))).toEqual(sections);
  });

  it("leads every inner link to an element of the page", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]);
    const lost = targets.filter((target) => !ids.has(target));
    expect(lost).toEqual([]);
    expect(targets.length).toBeGreaterThan(20);
  });

  it("gives no two elements one id", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("draws a level without evidence dashed", () => {
    const rows = html.split("<tr>").filter((row) => row.includes("Junior (entry)"));
    expect(rows[0]).toContain("band-modelled");
  });

  it("has the figure of each level behind a link of the first screen, without a script", () => {
    for (const { level, figureShown } of page.overview.panels) {
      expect(html).toContain(`href="#level-${level}"`);
      const panel = html
        .split(`id="level-${level}" class="level-panel"`)[1]
        ?.split("level-panel")[0];
      expect(panel).toContain(figureShown);
    }
  });

  it("prints the percentiles that a reader's pay is held against, for readers without a script", () => {
    const table = html.split("without-script")[1]?.split("</table>")[0];
    expect(table).toContain("$184,000");
  });

  it("says beside the figures why no later year is projected, and nothing where one is", () => {
    const unprojected = page.seniority.claims.slice(0, 1);
    const overview = { ...page.overview, projections: [], unprojected };
    const said = renderToStaticMarkup(<CellArticle page={{ ...page, overview }} />);
    const [, after] = said.split("Later years");
    expect(after?.split("How sure")[0]).toContain((unprojected[0]?.text ?? "none").slice(0, 20));
    expect(html).not.toContain("Later years");
  });

  it("marks a paid link as sponsored and says so", () => {
    const offer = {
      name: "Course",
      href: "https://example.org/c",
      what: "A course.",
      relation: "commission",
    };
    const withOffer = { ...page, nextSteps: { ...page.nextSteps, offers: [offer] } };
    const markup = renderToStaticMarkup(<CellArticle page={withOffer} />);
    expect(markup).toContain('rel="sponsored noopener"');
    expect(markup.indexOf("Disclosure")).toBeLessThan(markup.indexOf("sponsored"));
  });
});
