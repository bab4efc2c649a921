import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { Claim } from "#lib/domain/claim.ts";
import {
  countFigure,
  dateFigure,
  estimateFigures,
  moneyFigure,
  shareFigure,
  yearFigure,
  yearsFigure,
} from "../../parts/figures.ts";
import { shownGrowth } from "../../parts/growth.ts";
import { claim } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { leadDate, widerLead } from "../facts/leading.ts";
import { leadingPay, measureWords, payWords } from "../facts/leading-pay.ts";
import { officialOccupations, recordedWord } from "../facts/recorded-words.ts";
import { estimateSupport, projectionSupport, recordedSupport } from "../facts/support.ts";

/**
 * What the role pays: the projection of the year asked for, and what is recorded or estimated now, first
 * where it leads the page.
 */
export function averageAnswer(input: CellInput): (Claim | null)[] {
  const { facts, projections } = input.record;
  const now = facts.recorded === null ? estimateClaim(input) : recordedClaim(input);
  // Where no later year is projected, the year asked for is the estimate's.
  if (projections.length === 0 && facts.recorded !== null) return [now, estimateClaim(input)];
  return standsOnRecorded(facts) && facts.lead.kind !== "advertised"
    ? [now, projectionClaim(input)]
    : [projectionClaim(input), now];
}

function projectionClaim(input: CellInput) {
  const { estimate, projections } = input.record;
  const [projection] = projections;
  if (projection === undefined) return null;
  const { step } = shownGrowth(estimate, projection);
  const label = `projection for ${projection.year}`;
  const slots = {
    pay: payWords(input),
    year: yearFigure("projected year", projection.year),
    dataDate: dateFigure("date of the data", leadDate(input.record, widerLead(input) !== null)),
    ...estimateFigures(label, projection, projection.currency, null, step),
  };
  return claim("faq", "faq.projection", slots, projectionSupport(input));
}

function estimateClaim(input: CellInput) {
  const { estimate } = input.record;
  const slots = {
    pay: payWords(input),
    year: yearFigure("year of the estimate", estimate.year),
    ...estimateFigures(`estimate for ${estimate.year}`, estimate, estimate.currency),
  };
  return claim("faq", "faq.estimate", slots, estimateSupport(input));
}

function recordedClaim(input: CellInput) {
  const { recorded, currency } = input.record.facts;
  if (recorded === null) return null;
  const { kind, average, statistic, payPoints, window } = recorded;
  const measure = statistic === "median" ? "median" : "average";
  const isBase = leadingPay(input) === "self-reported-base";
  const slots = {
    window: yearsFigure("data years", window.from, window.to),
    kind: recordedWord(recorded),
    measure: measureWords(input),
    recorded: moneyFigure(`recorded ${measure}`, average, currency, payPoints),
    payPoints:
      kind === "advertised"
        ? countFigure("pay points", payPoints, "pay point")
        : isBase
          ? countFigure("answers", payPoints, "answer")
          : null,
    answers:
      kind === "self-reported" && !isBase ? countFigure("answers", payPoints, "answer") : null,
    occupation: kind === "official" ? officialOccupations(input) : null,
  };
  return claim("faq", "faq.recorded", slots, recordedSupport(input, kind));
}

/** How pay is projected to move, by the two amounts that the page prints. */
export function growthAnswer(input: CellInput): Claim | null {
  const { projections, estimate } = input.record;
  const [projection] = projections;
  if (projection === undefined) return null;
  const { change, direction } = shownGrowth(estimate, projection);
  const slots = {
    year: yearFigure("projected year", projection.year),
    growth: shareFigure("growth from the estimate", Math.abs(change)),
    from: yearFigure("year of the estimate", estimate.year),
  };
  return claim("faq", `faq.pay-${direction}`, slots, projectionSupport(input));
}
