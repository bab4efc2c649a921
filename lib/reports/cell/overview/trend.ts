import { nice, ticks } from "d3-array";
import type { Trend, TrendPoint } from "#lib/domain/cell-page.ts";
import { formatYears } from "#lib/format/date.ts";
import { formatAxisMoney, formatEstimate, formatMoney } from "#lib/format/money.ts";
import { shownGrowth } from "../../parts/growth.ts";
import { words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { leadingRecorded } from "../facts/leading.ts";

/** A year with fewer pay points is left out of the chart: its average is mostly chance. */
const fewestPayPoints = 10;

/** Recorded years, the estimate and the projections on one axis of money. */
export function trend(input: CellInput): Trend {
  const advertised = recordedPoints(input);
  const answers = answersPoint(input);
  const points = [
    ...advertised,
    ...answers,
    estimatePoint(input),
    ...projectedPoints(input),
  ].toSorted((a, b) => a.year - b.year);
  const { role, country, currency } = cellWords(input);
  const ends = points.flatMap(({ mean, low80, high80 }) => [low80 ?? mean, high80 ?? mean]);
  const [min, max] = nice(Math.min(...ends), Math.max(...ends), 4);
  return {
    caption: words(captionOf(advertised, answers), { role, country }),
    ticks: ticks(min, max, 4).map((value) => ({ value, shown: formatAxisMoney(value, currency) })),
    points,
  };
}

function captionOf(advertised: readonly TrendPoint[], answers: readonly TrendPoint[]) {
  if (advertised.length > 0) return "overview.trend";
  return answers.length > 0 ? "overview.trend-self-reported" : "overview.trend-estimate";
}

/** The average that leads the page, where that is of answers; at their newest year. */
function answersPoint(input: CellInput): TrendPoint[] {
  const recorded = leadingRecorded(input);
  if (recorded?.kind !== "self-reported") return [];
  const { average, payPoints, window } = recorded;
  return [
    {
      year: window.to,
      label: `${formatYears(window.from, window.to)}, self-reported`,
      mean: average,
      low80: null,
      high80: null,
      shown: formatMoney(average, input.record.facts.currency),
      kind: "self-reported",
      payPoints,
    },
  ];
}

function recordedPoints({ record: { facts } }: CellInput): TrendPoint[] {
  return facts.history
    .filter(({ payPoints }) => payPoints >= fewestPayPoints)
    .map(({ year, mean, payPoints, partYear }) => ({
      year,
      label: partYear ? `${year}, part of the year` : `${year}, recorded`,
      mean,
      low80: null,
      high80: null,
      shown: formatMoney(mean, facts.currency),
      kind: partYear ? "part-year" : "recorded",
      payPoints,
    }));
}

function estimatePoint({ record: { facts, estimate, release } }: CellInput): TrendPoint {
  const { mean, low80, high80 } = estimate;
  const { mean: shown } = formatEstimate(estimate, facts.currency);
  const year = release.referenceYear;
  const kind = "estimate" as const;
  return { year, label: `${year}, estimate`, mean, low80, high80, shown, kind, payPoints: null };
}

function projectedPoints({ record: { estimate, projections } }: CellInput): TrendPoint[] {
  return projections.map((projection) => {
    const { year, mean, low80, high80 } = projection;
    const { mean: shown } = shownGrowth(estimate, projection).shown;
    const kind = "projection" as const;
    return {
      year,
      label: `${year}, projection`,
      mean,
      low80,
      high80,
      shown,
      kind,
      payPoints: null,
    };
  });
}
