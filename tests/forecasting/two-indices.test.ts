import { join } from "node:path";
import { mean } from "d3-array";
import { describe, expect, test } from "vitest";
import { loadRates } from "#lib/content/sources/reference-series.ts";
import { collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import { postingVariance, samplingVariance } from "#lib/forecasting/evidence/posting-spread.ts";
import { titleUnits } from "#lib/forecasting/evidence/units.ts";
import { indexDeviation } from "#lib/forecasting/pay/printed-band.ts";
import { mappingOf } from "#lib/ingest/adapters.ts";
import { readWhole } from "#tests/helpers/pay-file.ts";
import { hasSharedData, sharedData } from "#tests/helpers/shared-data.ts";

/** Rows of a title in both indices from which their averages are compared: 50 postings are about 100 rows. */
const fewestPostings = 50;

/** US titles of one index, its years together. */
async function titlesOf(source: string) {
  const { cells } = await readWhole({
    file: join(sharedData, source, "salaries-2025-01-19.csv.gz"),
    // A name without corrections.
    source: "index",
    mapping: mappingOf("aijobs"),
    edition: { label: "2025-01-19", date: "2025-01-19" },
  });
  const recent = cells
    .filter((cell) => cell.kind === "advertised")
    .filter(({ country, year }) => country === "US" && year >= 2023)
    .map((cell) => ({
      ...cell,
      year: 2024,
      ranges: cell.ranges.filter((r) => r.currency === "USD"),
    }))
    .filter(({ ranges }) => ranges.length > 0);
  const evidence = collectEvidence(recent, titleUnits([]), loadRates(2024));
  const pooled = postingVariance(evidence.map(({ sample }) => sample));
  return new Map(
    evidence
      .filter(({ sample }) => sample.postings >= fewestPostings)
      .map(({ unit, sample }) => [
        unit.id,
        { log: Math.log(sample.mean), noise: samplingVariance(sample, pooled) },
      ]),
  );
}

describe.skipIf(!hasSharedData)("two indices of one publisher (skipped without ../shared)", () => {
  test("differ by what the printed band holds for each, on the US titles that both know well", async () => {
    const [ours, sister] = [await titlesOf("aijobs"), await titlesOf("isecjobs")];
    const pairs = [...ours].flatMap(([id, own]) => {
      const other = sister.get(id);
      return other === undefined
        ? []
        : [{ difference: own.log - other.log, noise: own.noise + other.noise }];
    });
    expect(pairs.length).toBeGreaterThanOrEqual(8);
    const beyond = (deviation: number) =>
      mean(pairs, ({ difference, noise }) => difference ** 2 / (noise + 2 * deviation ** 2)) ?? 0;
    // Paule and Mandel 1982: at the true deviation these are 1 on average.
    expect(beyond(0)).toBeGreaterThan(1.5);
    expect(beyond(indexDeviation - 0.015)).toBeGreaterThan(1);
    expect(beyond(indexDeviation + 0.015)).toBeLessThan(1);
  }, 60_000);
});
