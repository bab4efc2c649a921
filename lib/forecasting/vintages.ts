import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { bandHalfWidth } from "./bands.ts";
import { collectEvidence, type Evidence } from "./evidence.ts";
import { pooledGrowth } from "./growth.ts";
import { forecastOrigin, pairWithTargets } from "./origin-forecast.ts";
import { learn, type Published, project, rollOrigins } from "./rolling.ts";
import { scoreTable } from "./score-table.ts";
import { roleUnits, titleUnits, type UnitOf } from "./units.ts";

type Vintage = ForecastInput["vintages"][number];

/**
 * Scores of each edition alone against what the newest edition shows of later years. An edition sees
 * its own rows and wage growth of years before its date.
 */
export function vintageScores(input: ForecastInput): BacktestScore[] {
  return (["titles", "roles"] as const).flatMap((cells) => {
    const unitOf = (cells === "titles" ? titleUnits : roleUnits)(input.roles);
    const forecasts = vintageForecasts(input, unitOf).filter(
      ({ unit }) => cells === "titles" || unit.role !== null,
    );
    return scoreTable(forecasts, input.wageGrowth, { design: "vintage", cells });
  });
}

function vintageForecasts(input: ForecastInput, unitOf: UnitOf): Published[] {
  const ordered = input.vintages.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const final = ordered.at(-1);
  if (final === undefined) return [];
  const outcomes = collectEvidence(final.cells, unitOf, input.rates);
  const lastYear = Math.max(...outcomes.map(({ year }) => year));
  return ordered.slice(0, -1).flatMap((vintage) => {
    const own = collectEvidence(vintage.cells, unitOf, input.rates);
    const origin = Math.max(...own.map(({ year }) => year));
    return origin >= lastYear ? [] : forecastAlone(own, origin, outcomes, vintage, input);
  });
}

function forecastAlone(
  own: readonly Evidence[],
  origin: number,
  outcomes: readonly Evidence[],
  { date }: Vintage,
  input: ForecastInput,
): Published[] {
  const wages = input.wageGrowth.filter(({ year }) => year < Number(date.slice(0, 4)));
  const learnt = learn(rollOrigins(own, wages), own, origin);
  const cells = forecastOrigin(own, origin);
  const growth = pooledGrowth(cells, wages, origin);
  return pairWithTargets(cells, outcomes).map((forecast) => ({
    ...forecast,
    projected: project(forecast, growth, learnt.damping),
    halfWidth: bandHalfWidth(learnt, forecast),
  }));
}
