import { describe, expect, test } from "vitest";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { methodSteps } from "#lib/reports/methodology/method-steps.ts";
import { usedEdition } from "#tests/release/sample.ts";

const model: ModelSummary = {
  components: [],
  designEffect: 2,
  ladderThreshold: 2,
  gradeLimits: { high: 0.08, medium: 0.12, low: 0.18 },
  outside: {
    advertised: { source: 0, yearly: 0 },
    "self-reported": { source: 0, yearly: 0 },
    official: { source: 0, yearly: 0 },
  },
  aged: false,
  method: "model",
  damping: 0.5,
  yearlyVariance: 0.0004,
  growth: [],
  bandScales: [],
  noiseFloor: [],
  firstPrint: [],
  official: [],
};

/** The steps of a release of these editions whose estimates are for 2025. */
function said(editions: ReleaseIdentity["editions"]): string {
  const release: ReleaseIdentity = {
    id: "2026-03-31.1",
    builtAt: "2026-04-01T00:00:00Z",
    publishedAt: null,
    dataDate: "2026-03-31",
    referenceYear: 2025,
    projectionYears: [2026, 2027],
    editions,
    rates: { year: 2025, perUsd: { USD: 1 } },
    licences: [],
    credits: [],
  };
  return methodSteps(release, model)
    .flatMap(({ paragraphs }) => paragraphs)
    .join("\n");
}

describe("methodSteps", () => {
  const one = usedEdition({ years: [2024, 2025] });

  test("say of several indices that they stand at one level, and nothing of it where there is one", () => {
    expect(said([one])).not.toContain("level of the largest");
    expect(said([one, usedEdition({ id: "sister", years: [2025] })])).toContain(
      "Several indices of postings stand at the level of the largest",
    );
  });

  test("name the year with which later postings count, where there are any", () => {
    const newer = usedEdition({ id: "small", years: [2025, 2026] });
    expect(said([one, newer])).toContain("too few to be told apart from 2025");
    expect(said([one, usedEdition({ kind: "self-reported", years: [2026] })])).not.toContain(
      "too few",
    );
  });
});
