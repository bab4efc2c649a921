import { sum } from "d3-array";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { CellLevel } from "#lib/domain/level.ts";
import type { Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { dollarsOf, type KindCell, type OtherKind } from "../evidence/kind-cells.ts";
import type { EstimateKey } from "./estimate-cells.ts";
import type { JointModel } from "./joint-model.ts";
import { fitKindSpread } from "./kind-spread.ts";
import { risingLadder } from "./ladder.ts";
import { payOfKind } from "./pay-of-kind.ts";
import { type Printing, printedBand } from "./printed-band.ts";
import { toCents, toFiveDecimals } from "./rounded.ts";
import { fitSurveyLevels, type SurveyLevelPay } from "./survey-levels.ts";

/** Answers elsewhere that make a role, or a country, a usable neighbour; an office's figure counts as as many. */
const usableAnswers = 10;

/** Estimates of one kind of pay of a role in a country, the whole first, of the newest year behind them; null where it carries none. */
export type KindEstimates = (
  key: EstimateKey,
  printing: Printing,
) => [Estimate, ...Estimate[]] | null;

/**
 * Estimates of self-reported or official pay: of cells with a figure of that kind, and of those whose role has
 * usable figures of it elsewhere while the country has some in other roles.
 *
 * @param cells of that kind.
 */
export function estimateKind(
  input: ForecastInput,
  kind: OtherKind,
  cells: readonly KindCell[],
  model: Pick<JointModel, "groups">,
): KindEstimates {
  if (cells.length === 0) return () => null;
  const pay = payOfKind(cells, model);
  const spread = fitKindSpread(cells);
  const levels = fitSurveyLevels(input.cells, cells, dollarsOf(input));
  const hasNeighbours = usableNeighbours(cells);
  const newest = Math.max(...cells.map(({ year }) => year));
  return (key, printing) => {
    const { role, countryCode } = key;
    const standing = pay.standing(role, countryCode);
    const recorded = standing.flatMap(({ recorded }) => recorded ?? []);
    if (recorded.length === 0 && !hasNeighbours(role, countryCode)) return null;
    const whole = pay.predict(standing);
    const year = recorded.length === 0 ? newest : Math.max(...recorded.map(({ year }) => year));
    const figure = (figures: LevelFigures) => toEstimate(key, { kind, year }, printing, figures);
    const row = figure({
      level: "all",
      prediction: whole,
      share: 1,
      answers: sum(recorded, ({ answers }) => answers),
      spread: spread(standing),
    });
    const ladder = recorded.length === 0 ? [] : levels(standing);
    return [row, ...inLine(ladder, whole).map(figure)];
  };
}

interface LevelFigures {
  level: CellLevel;
  prediction: Prediction;
  share: number;
  answers: number;
  spread: Percentiles;
}

/** Levels as averages: rising, and with the average of the whole cell, which is known better. */
function inLine(ladder: readonly SurveyLevelPay[], whole: Prediction): LevelFigures[] {
  const rising = risingLadder(ladder);
  const mixed = sum(rising, (value, k) => (ladder[k]?.share ?? 0) * Math.exp(value));
  return ladder.map(({ level, variance, ownWeight, share, answers, spread }, k) => ({
    level,
    prediction: {
      value: whole.value + (rising[k] ?? 0) - Math.log(mixed),
      variance: whole.variance + variance,
      ownWeight,
    },
    share,
    answers,
    spread,
  }));
}

function toEstimate(
  { role, country, currency, rate }: EstimateKey,
  { kind, year }: { kind: OtherKind; year: number },
  printing: Printing,
  { level, prediction, share, answers, spread }: LevelFigures,
): Estimate {
  const mean = Math.exp(prediction.value) * rate;
  const seLog = Math.sqrt(prediction.variance);
  const at = (distance: number) => toCents(mean * Math.exp(distance));
  const [p10, p25, p50, p75, p90] = spread;
  return {
    role,
    country,
    kind,
    level,
    year,
    currency,
    mean: toCents(mean),
    ...printedBand({ kind, mean, seLog, year }, printing),
    p10: at(p10),
    p25: at(p25),
    p50: at(p50),
    p75: at(p75),
    p90: at(p90),
    seLog: toFiveDecimals(seLog),
    ownWeight: toFiveDecimals(prediction.ownWeight),
    share: toFiveDecimals(share),
    postings: answers,
    payPoints: answers,
    advertised: null,
  };
}

/** Whether a role has usable figures in other countries while the country has some of other roles. */
function usableNeighbours(cells: readonly KindCell[]) {
  const size = ({ answers }: KindCell) => (answers === 0 ? usableAnswers : answers);
  const byCountry = Map.groupBy(cells, ({ country }) => country);
  return (role: string, country: string) =>
    sum(
      cells.filter(({ roles }) => roles.includes(role)),
      size,
    ) >= usableAnswers && sum(byCountry.get(country) ?? [], size) >= usableAnswers;
}
