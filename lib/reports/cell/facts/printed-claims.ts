import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim, Figure, PageSection } from "#lib/domain/claim.ts";
import { levelWords } from "#lib/format/words.ts";
import {
  countFigure,
  estimateFigures,
  moneyFigure,
  namedFigure,
  percentFigure,
  shareFigure,
  yearFigure,
} from "../../parts/figures.ts";
import { shownGrowth } from "../../parts/growth.ts";
import { join, printable, type Support, supported } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { shownLevels } from "./levels.ts";
import { recordedSpread } from "./percentiles.ts";
import { estimateSupport, projectionSupport, recordedSupport } from "./support.ts";

/**
 * The figures that the page prints outside sentences (headline, spread, projections, levels), each as
 * a claim with its evidence. The page shows them as figures; the API gives them in words.
 */
export function printedClaims(input: CellInput, page: CellPage): Claim[] {
  return printable([
    headlineClaim(input, page),
    spreadClaim(input, page),
    ...projectionClaims(input),
    ...levelClaims(input),
  ]);
}

function printed(
  section: PageSection,
  key: string,
  name: string,
  figures: Figure[],
  support: Support,
): Claim | null {
  const listed = figures.flatMap((figure, index) => (index === 0 ? [figure] : ["; ", figure]));
  const said = join([`${name}: `, ...listed, "."]);
  return supported(section, `${section}.printed.${key}`, said, support);
}

function headlineClaim(input: CellInput, { overview }: CellPage): Claim | null {
  const { estimate, facts } = input.record;
  const { currency } = cellWords(input);
  if (!standsOnRecorded(facts)) {
    const { mean, band } = estimateFigures("estimated average", estimate, currency);
    return printed(
      "overview",
      "headline",
      overview.headlineCaption,
      [mean, band],
      estimateSupport(input),
    );
  }
  const { average, payPoints, kind } = facts.recorded;
  const figure = moneyFigure("recorded average", average, currency, payPoints);
  const support = recordedSupport(input, kind);
  return printed("overview", "headline", overview.headlineCaption, [figure], support);
}

function spreadClaim(input: CellInput, { overview }: CellPage): Claim | null {
  const { currency, p10, p25, median, p75, p90 } = overview.percentiles;
  const recorded = recordedSpread(input);
  const figures = Object.entries({ P10: p10, P25: p25, median, P75: p75, P90: p90 }).map(
    ([label, value]) => moneyFigure(label, value, currency, recorded?.payPoints ?? null),
  );
  const support = recorded ? recordedSupport(input, recorded.kind) : estimateSupport(input);
  return printed(
    "overview",
    "spread",
    "P10, P25, median, P75 and P90 of pay points",
    figures,
    support,
  );
}

function projectionClaims(input: CellInput): (Claim | null)[] {
  const { currency } = cellWords(input);
  const { projections, estimate } = input.record;
  return projections.map((projection) => {
    const { step, change } = shownGrowth(estimate, projection);
    const label = `projection for ${projection.year}`;
    const { mean, band } = estimateFigures(label, projection, currency, null, step);
    const figures = [
      yearFigure("projected year", projection.year),
      mean,
      band,
      shareFigure("growth from the estimate", Math.abs(change)),
      percentFigure("average miss of such projections", projection.error),
    ];
    return printed(
      "overview",
      `projection-${projection.year}`,
      "Projection",
      figures,
      projectionSupport(input),
    );
  });
}

function levelClaims(input: CellInput): (Claim | null)[] {
  const { currency } = cellWords(input);
  const { advertised } = input.record.facts;
  return shownLevels(input).flatMap(({ level, estimate }) => {
    const { name, years } = levelWords[level];
    const { mean, band } = estimateFigures(`${level} pay`, estimate, currency, estimate.payPoints);
    const pay = [
      ...(level === "executive" ? [] : [namedFigure("years, a convention", years, 0)]),
      mean,
      band,
    ];
    const held = advertised?.levels[level];
    const own =
      held === undefined || held.average === null
        ? []
        : [
            shareFigure(`share of ${level} level`, held.share, held.payPoints),
            moneyFigure(
              `recorded average of ${level} level`,
              held.average,
              currency,
              held.payPoints,
            ),
            countFigure("pay points", held.payPoints, "pay point"),
          ];
    return [
      printed("roadmap", level, name, pay, estimateSupport(input)),
      printed("seniority", level, name, [...own, mean, band], estimateSupport(input)),
    ];
  });
}
