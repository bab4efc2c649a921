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

  it("leads from a later section to the full evidence in an earlier one", () => {
    const later = entries.filter((entry) => entry.source.id === "aijobs" && !entry.full);
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((entry) => entry.fullHref === "#evidence-aijobs")).toBe(true);
  });

  it("says each way of making figures once in a section", () => {
    for (const entry of entries) expect(new Set(entry.methods).size).toBe(entry.methods.length);
  });
});
