import { rollup, sum } from "d3-array";
import { isAged } from "#lib/domain/aged.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Backtest, ForecastInput, ModelSummary } from "#lib/domain/forecast.ts";
import type { Evidence } from "./evidence/evidence.ts";
import type { Office } from "./official/offices.ts";
import { scoreSeries } from "./official/score-series.ts";
import { gradeLimits } from "./pay/grade.ts";
import type { JointModel } from "./pay/joint-model.ts";
import { ladderThreshold } from "./pay/ladder.ts";
import type { OutsideOf } from "./pay/printed-band.ts";
import { dampedGrowth, type Growth } from "./projection/growth.ts";

/** What a release says of its model, for the methodology page. */
export function modelSummary(
  { components }: Pick<JointModel, "components">,
  growth: Growth,
  context: {
    input: ForecastInput;
    scores: Backtest;
    outside: OutsideOf;
    evidence: readonly Evidence[];
    offices: readonly Office[];
  },
): ModelSummary {
  const { input, scores, outside, evidence, offices } = context;
  const current = evidence.filter(({ year }) => year === input.referenceYear);
  return {
    components: [...components],
    designEffect:
      sum(current, ({ sample }) => sample.postings) /
      Math.max(
        sum(current, ({ sample }) => sample.effective),
        1,
      ),
    ladderThreshold,
    gradeLimits,
    outside,
    aged: isAged(input.dataDate, input.projectionYears[0] ?? input.referenceYear + 1),
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
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .map(([country]) => country);
}
