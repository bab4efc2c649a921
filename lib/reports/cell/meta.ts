import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { formatMoneyRange } from "#lib/format/money.ts";
import { fittedWords, fullyShown } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./facts/cell-input.ts";
import { leadingPay, measureWords } from "./facts/leading-pay.ts";

const leadWords = {
  advertised: "Recorded",
  "self-reported": "Self-reported",
  official: "Official",
} as const;

const payWords = {
  advertised: "base pay",
  "advertised-total": "pay with bonus",
  "advertised-visa-offer": "base pay in visa offers",
  "self-reported": "total pay",
  "self-reported-base": "base pay",
  official: "gross pay",
} as const;

/** Title and description for search engines, each with the figure that the page shows first. */
export function cellMeta(input: CellInput, overview: CellPage["overview"]): CellPage["meta"] {
  const { role, aRole, country } = cellWords(input);
  const { facts } = input.record;
  const { p25, p75, currency, basis } = overview.percentiles;
  // Where an office leads, the line has its figures only: no range that was borrowed from other jobs.
  const borrowed = facts.lead.kind === "official" && basis === "estimate";
  const [projection] = overview.projections;
  const year = `${input.record.estimate.year}`;
  return {
    title: fittedWords(
      "meta.cell-title",
      {
        ...{ role, country, figure: overview.headlineShown, year },
        place: input.record.country.name,
      },
      fullyShown.title,
    ),
    description: fittedWords(
      "meta.cell-description",
      {
        aRole,
        country,
        figure: overview.headlineShown,
        measure: measureWords(input),
        kind: standsOnRecorded(facts) ? leadWords[facts.recorded.kind] : "Estimated",
        pay: payWords[leadingPay(input)],
        range: borrowed ? null : formatMoneyRange(p25, p75, currency),
        projection: projection ? `${projection.meanShown} in ${projection.year}` : null,
        confidence: overview.confidence.words.toLowerCase(),
      },
      fullyShown.description,
    ),
  };
}
