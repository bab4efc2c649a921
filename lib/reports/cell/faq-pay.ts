import type { Claim } from "#lib/domain/claim.ts";
import {
  countFigure,
  dateFigure,
  estimateFigures,
  moneyFigure,
  shareFigure,
  yearFigure,
  yearsFigure,
} from "../parts/figures.ts";
import { shownGrowth } from "../parts/growth.ts";
import { claim } from "../parts/sentence.ts";
import type { CellInput } from "./cell-input.ts";
import { recordedWord } from "./overview.ts";
import { estimateSupport, projectionSupport, recordedSupport } from "./support.ts";

/** What the role pays: the projection of the year asked for, and what is recorded or estimated now. */
export function averageAnswer(input: CellInput): (Claim | null)[] {
  const { facts, estimate, projections, release } = input.record;
  const { currency } = facts;
  const [projection] = projections;
  const { recorded } = facts;
  return [
    projection
      ? claim(
          "faq",
          "faq.projection",
          {
            year: yearFigure("projected year", projection.year),
            dataDate: dateFigure("date of the data", release.dataDate),
            ...estimateFigures(
              `projection for ${projection.year}`,
              projection,
              currency,
              null,
              shownGrowth(estimate, projection).step,
            ),
          },
          projectionSupport(input),
        )
      : null,
    recorded !== null
      ? null
      : claim(
          "faq",
          "faq.estimate",
          {
            year: yearFigure("reference year", release.referenceYear),
            ...estimateFigures(`estimate for ${release.referenceYear}`, estimate, currency),
          },
          estimateSupport(input),
        ),
    recorded &&
      claim(
        "faq",
        "faq.recorded",
        {
          window: yearsFigure("data years", recorded.window.from, recorded.window.to),
          kind: recordedWord(recorded),
          recorded: moneyFigure("recorded average", recorded.average, currency, recorded.payPoints),
          payPoints:
            recorded.kind === "advertised"
              ? countFigure("pay points", recorded.payPoints, "pay point")
              : null,
          answers:
            recorded.kind === "self-reported"
              ? countFigure("answers", recorded.payPoints, "answer")
              : null,
        },
        recordedSupport(input, recorded.kind),
      ),
  ];
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
  };
  return claim("faq", `faq.pay-${direction}`, slots, projectionSupport(input));
}
