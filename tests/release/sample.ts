import type { Level } from "#lib/domain/level.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell, OfficialCell, PayRange, SurveyCell } from "#lib/domain/pay-cell.ts";
import type { UsedEdition } from "#lib/domain/release.ts";

/** Rates that make arithmetic easy to follow. */
export const rates: Rates = { year: 2025, perUsd: { USD: 1, EUR: 0.5, GBP: 0.8 } };

export function usedEdition(own: Partial<UsedEdition> = {}): UsedEdition {
  return {
    id: "aijobs",
    kind: "advertised",
    publisher: "aijobs.net",
    edition: "2025-08-03",
    date: "2025-08-03",
    licence: "CC0",
    name: "aijobs salary index",
    citation: "aijobs.net salary index",
    credit: "Advertised pay from aijobs.net",
    homepage: null,
    years: [2024, 2025],
    ...own,
  };
}

/** A range "low to high" in USD unless said otherwise, given by `count` postings. */
export function range(low: number, high: number | null, own: Partial<PayRange> = {}): PayRange {
  return { currency: "USD", low, high, count: 1, ...own };
}

export function advertised(
  own: Partial<AdvertisedCell> & { level?: Level; ranges: PayRange[] },
): AdvertisedCell {
  return {
    kind: "advertised",
    source: "aijobs",
    edition: "2025-08-03",
    title: "Backend Engineer",
    country: "US",
    year: 2025,
    level: "senior",
    corrections: [],
    ...own,
  };
}

export function survey(own: Partial<SurveyCell> = {}): SurveyCell {
  return {
    kind: "self-reported",
    source: "stackoverflow",
    edition: "2025",
    title: "Developer, back-end",
    country: "US",
    year: 2025,
    experience: null,
    currency: "USD",
    n: 100,
    meanLog: Math.log(100_000),
    varianceLog: 0.25,
    percentilesLog: [11, 11.2, 11.5, 11.8, 12],
    ...own,
  };
}

export function official(own: Partial<OfficialCell> = {}): OfficialCell {
  return {
    kind: "official",
    source: "bls-oews",
    edition: "May 2025",
    title: "15-1252 Software Developers",
    country: "US",
    year: 2025,
    region: null,
    currency: "USD",
    jobs: 1_654_000,
    mean: 140_000,
    p10: 80_000,
    p25: 100_000,
    p50: 133_000,
    p75: 170_000,
    p90: 210_000,
    meanError: null,
    medianError: null,
    ...own,
  };
}
