import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import type { ScoreChart } from "#lib/domain/methodology.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { capitalized, gradeWords } from "#lib/format/words.ts";
import { words } from "../parts/sentence.ts";

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
  const vintage = drawn(scores, { design: "vintage" });
  const roles = drawn(scores, { cells: "roles" });
  const further = drawn(scores, { horizon: 2 });
  const byYear = {
    id: "error-by-year",
    heading: words("methodology.error-heading", {}),
    text: words("methodology.error-text", {}),
    reference: floor
      ? { value: floor.distinctRanges, label: words("methodology.floor-label", {}) }
      : null,
  };
  const charts: (ScoreChart | null)[] = [
    errorChart(byYear, rolling),
    errorChart(
      {
        id: "error-roles",
        heading: words("methodology.roles-heading", {}),
        text: words("methodology.roles-text", {}),
        reference: null,
      },
      roles,
    ),
    errorChart(
      {
        id: "error-second-year",
        heading: words("methodology.second-heading", {}),
        text: words("methodology.second-text", {}),
        reference: null,
      },
      further,
    ),
    errorChart(
      {
        id: "error-vintage",
        heading: words("methodology.vintage-heading", {}),
        text: words("methodology.vintage-text", {}),
        reference: null,
      },
      vintage,
    ),
    biasChart(rolling),
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
    heading: words("methodology.bias-heading", {}),
    text: words("methodology.bias-text", {}),
    reference: { value: 0, label: words("methodology.bias-label", {}) },
  };
  return yearChart(about, words("methodology.bias-axis", {}), scores, ({ bias }) => bias);
}

function yearChart(
  about: About,
  axis: string,
  scores: readonly BacktestScore[],
  measure: (score: BacktestScore) => number | null,
): ScoreChart | null {
  const years = [...new Set(scores.map(({ year }) => year))].toSorted((a, b) =>
    `${a}`.localeCompare(`${b}`),
  );
  const groups = years.map((year) => {
    const own = scores.filter((score) => score.year === year);
    return {
      label: groupLabel(`${year === "all" ? words("methodology.all-years", {}) : year}`, own),
      values: methods.flatMap((method) => valueRow(own, method, measure)),
    };
  });
  return chart(about, axis, groups);
}

/** Coverage of the 80% band, over all years and by grade. */
function coverageChart(
  scores: readonly BacktestScore[],
  rolling: readonly BacktestScore[],
): ScoreChart | null {
  const about = {
    id: "coverage",
    heading: words("methodology.coverage-heading", {}),
    text: words("methodology.coverage-text", {}),
    reference: { value: 0.8, label: words("methodology.coverage-label", {}) },
  };
  const grades = ["high", "medium", "low", "very-low"] as const;
  const groups = [
    {
      label: words("methodology.all-years", {}),
      own: rolling.filter(({ year }) => year === "all"),
    },
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
): ScoreChart["groups"][number]["values"] {
  const score = own.find((candidate) => candidate.method === method);
  const value = score ? measure(score) : null;
  if (value === null) return [];
  const shown = value < 0 ? `−${formatPercent(value, 1)}` : formatPercent(value, 1);
  return [{ method, name: words(`methodology.method-${method}`, {}), value: value * 100, shown }];
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
