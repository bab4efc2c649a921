import { rollup, sum } from "d3-array";
import type { Backtest, ForecastInput, ModelSummary } from "#lib/domain/forecast.ts";
import type { Evidence } from "./evidence/evidence.ts";
import type { Office } from "./official/offices.ts";
import { scoreSeries } from "./official/score-series.ts";
import { gradeLimits } from "./pay/grade.ts";
import { ladderThreshold } from "./pay/ladder.ts";
import type { PooledPay } from "./pay/pooled-pay.ts";
import { dampedGrowth, type Growth } from "./projection/growth.ts";

/** What a release says of its model, for the methodology page. */
export function modelSummary(
  { model }: PooledPay,
  growth: Growth,
  context: {
    input: ForecastInput;
    scores: Backtest;
    aged: boolean;
    evidence: readonly Evidence[];
    offices: readonly Office[];
  },
): ModelSummary {
  const { input, scores, aged, evidence, offices } = context;
  const { effects, blocks, residuals } = model.components;
  const current = evidence.filter(({ year }) => year === input.referenceYear);
  const atHome = current.filter(({ country }) => country === model.home).length;
  const cells = [atHome, current.length - atHome];
  const component = (name: string, variance: number, effects: number) => ({
    name,
    standardDeviation: Math.sqrt(variance),
    effects,
  });
  return {
    components: [
      ...model.groups.map(({ name, size }, k) =>
        component(name === "unit" ? "role" : name, effects[k] ?? 0, size),
      ),
      ...["home country", "elsewhere"].flatMap((where, kind) =>
        kind < residuals.length
          ? [
              component(`role in a country, ${where}`, blocks[kind] ?? 0, cells[kind] ?? 0),
              component(
                `role in a country and year, ${where}`,
                residuals[kind] ?? 0,
                cells[kind] ?? 0,
              ),
            ]
          : [],
      ),
    ],
    designEffect:
      sum(current, ({ sample }) => sample.postings) /
      Math.max(
        sum(current, ({ sample }) => sample.effective),
        1,
      ),
    ladderThreshold,
    gradeLimits,
    aged,
    method: scores.method,
    damping: scores.damping,
    yearlyVariance: scores.yearlyVariance,
    growth: mostPosted(current).map((country) => ({
      country,
      growth:
        scores.method === "model"
          ? Math.expm1(dampedGrowth(growth(country), scores.damping, 1))
          : 0,
    })),
    bandScales: scores.bandScales,
    noiseFloor: scores.noiseFloor,
    firstPrint: scores.firstPrint.filter(({ grade }) => grade === "all"),
    official: offices.flatMap(({ series, rolling }) => scoreSeries(series, rolling)),
  };
}

/** Countries by their postings, most first. */
function mostPosted(evidence: readonly Evidence[]): string[] {
  const postings = rollup(
    evidence,
    (rows) => sum(rows, ({ sample }) => sample.postings),
    ({ country }) => country,
  );
  return [...postings]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([country]) => country);
}
