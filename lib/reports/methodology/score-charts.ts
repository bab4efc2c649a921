import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { ScoreChart } from "#lib/domain/methodology.ts";
import { formatCount, formatFixed } from "#lib/format/number.ts";
import { capitalized, gradeWords } from "#lib/format/words.ts";
import { words } from "../parts/sentence.ts";
import { signedPercent, targetYears, yearWords } from "./score-tables.ts";

type Method = BacktestScore["method"];

/** Forecasters in the order of the charts. */
const methods = ["model", "last", "drift", "plus4", "flat12", "official"] as const;

/** The scores drawn: rolling origins over title cells of all countries, one year ahead. */
function drawn(
  scores: readonly BacktestScore[],
  more: Partial<BacktestScore> = {},
): BacktestScore[] {
  const wanted = {
    design: "rolling",
    cells: "titles",
    area: "all",
    horizon: 1,
    grade: "all",
    ...more,
  };
  return scores.filter(
    (score) =>
      score.design === wanted.design &&
      score.cells === wanted.cells &&
      score.area === wanted.area &&
      score.horizon === wanted.horizon &&
      (more.grade === undefined ? score.grade === "all" : score.grade === more.grade),
  );
}

/** The charts of the methodology page; one without scores is left out. */
export function scoreCharts(scores: readonly BacktestScore[], model: ModelSummary): ScoreChart[] {
  const floor = model.noiseFloor.find(
    ({ cells, area, year }) => cells === "titles" && area === "all" && year === "all",
  );
  const rolling = drawn(scores);
  const byYear = {
    id: "error-by-year",
    heading: comparedHeading("error", rolling, ({ mape }) => mape, signedPercent),
    text: words("methodology.error-text", {}),
    reference: floor
      ? { value: floor.distinctRanges, label: words("methodology.floor-label", {}) }
      : null,
  };
  const charts: (ScoreChart | null)[] = [
    errorChart(byYear, rolling),
    biasChart(rolling),
    intervalChart(rolling),
    coverageChart(scores, rolling),
  ];
  return charts.filter((chart) => chart !== null);
}

type About = Pick<ScoreChart, "id" | "heading" | "text" | "reference">;

function errorChart(about: About, scores: readonly BacktestScore[]): ScoreChart | null {
  return yearChart(about, words("methodology.error-axis", {}), scores, ({ mape }) => mape);
}

function biasChart(scores: readonly BacktestScore[]): ScoreChart | null {
  const about = {
    id: "bias",
    heading: biasHeading(scores),
    text: words("methodology.bias-text", {}),
    reference: { value: 0, label: words("methodology.bias-label", {}) },
  };
  return yearChart(about, words("methodology.bias-axis", {}), scores, ({ bias }) => bias);
}

/** Width of the band plus a penalty for each miss, by year: the model's own beside the best of its rivals'. */
function intervalChart(scores: readonly BacktestScore[]): ScoreChart | null {
  const about = {
    id: "interval-score",
    heading: comparedHeading("interval", scores, ({ intervalScore }) => intervalScore, threePlaces),
    text: words("methodology.interval-text", {}),
    reference: null,
  };
  return yearChart(
    about,
    words("methodology.interval-axis", {}),
    scores.filter(({ method }) => method === "model" || method === "last"),
    ({ intervalScore }) => intervalScore,
    threePlaces,
  );
}

const threePlaces = (value: number) => formatFixed(value, 3);

/** A score over all years; null where a method has none. */
function overall(
  scores: readonly BacktestScore[],
  method: Method,
  measure: (score: BacktestScore) => number | null,
): number | null {
  const score = scores.find((one) => one.year === "all" && one.method === method);
  return score ? measure(score) : null;
}

/** The finding of a chart that holds our method against repeating the last value; its subject without both. */
function comparedHeading(
  id: "error" | "interval",
  scores: readonly BacktestScore[],
  measure: (score: BacktestScore) => number | null,
  show: (value: number) => string,
): string {
  const own = overall(scores, "model", measure);
  const last = overall(scores, "last", measure);
  if (own === null || last === null) return words(`methodology.${id}-heading`, {});
  return words(`methodology.${id}-finding`, { own: show(own), last: show(last) });
}

function biasHeading(scores: readonly BacktestScore[]): string {
  const own = overall(scores, "model", ({ bias }) => bias);
  if (own === null) return words("methodology.bias-heading", {});
  return words(own < 0 ? "methodology.bias-low" : "methodology.bias-high", {
    own: signedPercent(Math.abs(own)),
  });
}

function coverageHeading(scores: readonly BacktestScore[]): string {
  const own = overall(scores, "model", ({ coverage }) => coverage);
  if (own === null) return words("methodology.coverage-heading", {});
  return words("methodology.coverage-finding", { own: signedPercent(own) });
}

function yearChart(
  about: About,
  axis: string,
  scores: readonly BacktestScore[],
  measure: (score: BacktestScore) => number | null,
  show = signedPercent,
): ScoreChart | null {
  const groups = targetYears(scores).map((year) => {
    const own = scores.filter((score) => score.year === year);
    return {
      label: groupLabel(yearWords(year), own),
      values: methods.flatMap((method) => valueRow(own, method, measure, show)),
    };
  });
  return chart(about, axis, groups);
}

/** Coverage of the 80% band, over all years, by year and by grade. */
function coverageChart(
  scores: readonly BacktestScore[],
  rolling: readonly BacktestScore[],
): ScoreChart | null {
  const about = {
    id: "coverage",
    heading: coverageHeading(rolling),
    text: words("methodology.coverage-text", {}),
    reference: { value: 0.8, label: words("methodology.coverage-label", {}) },
  };
  const grades = ["high", "medium", "low", "very-low"] as const;
  const groups = [
    ...targetYears(rolling).map((year) => ({
      label: yearWords(year),
      own: rolling.filter((score) => score.year === year),
    })),
    ...grades.map((grade) => ({
      label: gradeWords[grade],
      own: drawn(scores, { grade }).filter(({ year }) => year === "all"),
    })),
  ];
  return chart(
    about,
    words("methodology.coverage-axis", {}),
    groups.map(({ label, own }) => ({
      label: groupLabel(label, own),
      values: valueRow(own, "model", ({ coverage }) => coverage),
    })),
  );
}

function groupLabel(label: string, own: readonly BacktestScore[]): string {
  const n = Math.max(0, ...own.map((score) => score.n));
  return words("methodology.group", { label: capitalized(label), n: formatCount(n) });
}

function valueRow(
  own: readonly BacktestScore[],
  method: Method,
  measure: (score: BacktestScore) => number | null,
  show = signedPercent,
): ScoreChart["groups"][number]["values"] {
  const score = own.find((candidate) => candidate.method === method);
  const value = score ? measure(score) : null;
  if (value === null) return [];
  const name = words(`methodology.method-${method}`, {});
  return [{ method, name, value: value * 100, shown: show(value) }];
}

function chart(about: About, axis: string, all: ScoreChart["groups"]): ScoreChart | null {
  const groups = all.filter(({ values }) => values.length > 0);
  const values = groups.flatMap((group) => group.values.map(({ value }) => value ?? 0));
  if (values.length === 0) return null;
  const reference = about.reference && { ...about.reference, value: about.reference.value * 100 };
  const most = Math.max(...values, reference?.value ?? 0);
  return {
    ...about,
    reference,
    axis,
    scale: { min: Math.min(0, Math.floor(Math.min(...values))), max: Math.ceil(most) },
    groups,
  };
}
