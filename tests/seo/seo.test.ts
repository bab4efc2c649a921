import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { breadcrumbJsonLd, occupationJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { input } from "#tests/reports/sample-cell.ts";

const page = buildCellPage(input());

beforeEach(() => vi.stubEnv("SITE_URL", "https://fairband.example"));
afterEach(() => vi.unstubAllEnvs());

describe("pageMetadata", () => {
  it("holds the figure that leads the page, and one canonical address", () => {
    const { title, description, alternates } = pageMetadata(page);
    expect(title).toEqual({ absolute: expect.stringContaining("$199,615") });
    expect(description).toContain("$199,615");
    expect(alternates?.canonical).toBe(
      "https://fairband.example/salaries/backend-engineer/united-states",
    );
  });

  it("names the page that stands for it as canonical where no source tells two roles apart", () => {
    const canonical = { slug: "software-engineer", name: "Software Engineer" };
    const twin = buildCellPage(input({ indexable: false, canonical }));
    const { alternates, robots } = pageMetadata(twin);
    expect(alternates?.canonical).toBe(
      "https://fairband.example/salaries/software-engineer/united-states",
    );
    expect(robots).toEqual({ index: true, follow: true });
    expect(twin.thinNote).toBe(
      "In the United States no source of the pay that leads here tells Backend Engineer from Software Engineer, so both pages lead with the same figures; search engines are given that of Software Engineer.",
    );
  });

  it("keeps thin pages out of the index and lets their links be followed", () => {
    expect(pageMetadata({ ...page, indexable: false }).robots).toEqual({
      index: false,
      follow: true,
    });
  });
});

describe("occupationJsonLd", () => {
  it("repeats the percentiles that the page prints and gives no mean", () => {
    const json = JSON.stringify(occupationJsonLd(page));
    const shown = JSON.stringify(page.overview);
    for (const [percentile, printed] of [
      ['"median":184000', "$184,000"],
      ['"percentile10":129775', "$129,775"],
      ['"percentile90":287950', "$287,950"],
    ] as const) {
      expect(json).toContain(percentile);
      expect(shown).toContain(printed);
    }
    expect(json).not.toContain("mean");
  });
});

describe("breadcrumbJsonLd", () => {
  it("counts from the root and gives absolute addresses", () => {
    const trail = [{ text: "Salaries", href: "/salaries" }];
    expect(breadcrumbJsonLd(trail).itemListElement).toEqual([
      {
        "@type": "ListItem",
        position: 1,
        name: "Salaries",
        item: "https://fairband.example/salaries",
      },
    ]);
  });
});
