import { describe, expect, it } from "vitest";
import { planEvidence } from "#components/sections/evidence-plan.ts";
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
      expect(entry.moreHref).toBe(`${page.path}/evidence#evidence-${entry.source.id}`);
    }
  });

  it("says each way of making figures once in a section", () => {
    for (const entry of entries) expect(new Set(entry.methods).size).toBe(entry.methods.length);
  });
});
