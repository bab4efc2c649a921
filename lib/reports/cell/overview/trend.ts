import { nice, ticks } from "d3-array";
import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { Trend, TrendPoint } from "#lib/domain/cell-page.ts";
import { formatYears } from "#lib/format/date.ts";
import { formatAxisMoney, formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatShare } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import { shownGrowth } from "../../parts/growth.ts";
import { words } from "../../parts/sentence.ts";
import { wayOf } from "../../parts/way.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { payWords } from "../facts/leading-pay.ts";

/** A year with fewer pay points is left out of the chart: its average is mostly chance. */
const fewestPayPoints = 10;

/** Recorded years, the estimate and the projections on one axis of money. */
export function trend(input: CellInput): Trend {
  const { kind } = input.record.facts.lead;
  const advertised = kind === "advertised" ? recordedPoints(input) : [];
  const answers = otherPoint(input);
  const points = [
    ...advertised,
    ...answers,
    estimatePoint(input),
    ...projectedPoints(input),
  ].toSorted((a, b) => a.year - b.year);
  const { currency } = cellWords(input);
  const ends = points.flatMap(({ mean, low80, high80 }) => [low80 ?? mean, high80 ?? mean]);
  const [min, max] = nice(Math.min(...ends), Math.max(...ends), 4);
  return {
    caption: captionOf(input, advertised.length + answers.length > 0),
    ticks: ticks(min, max, 4).map((value) => ({ value, shown: formatAxisMoney(value, currency) })),
    points,
  };
}

/** What the chart shows: where its last projection stands beside the estimate. */
function captionOf(input: CellInput, isRecorded: boolean): string {
  const { role, country } = cellWords(input);
  const slots = { role, country, ...lastGrowth(input) };
  if (!isRecorded) return words("overview.trend-estimate", { ...slots, pay: payWords(input) });
  const { kind } = input.record.facts.lead;
  return words(kind === "advertised" ? "overview.trend" : `overview.trend-${kind}`, slots);
}

function lastGrowth({ record: { estimate, projections } }: CellInput) {
  const last = projections.at(-1);
  if (last === undefined) return { growth: null, from: null, year: null };
  const { change } = shownGrowth(estimate, last);
  // Under a percent the way it points is less than the rounding of both amounts.
  const way = wayOf(change, 0.01);
  const growth = formatShare(Math.abs(change));
  return {
    growth: words(`overview.trend-${way}`, { growth }),
    from: `${estimate.year}`,
    year: `${last.year}`,
  };
}

/** What answers or an office record, where they lead the page; at their newest year. */
function otherPoint({ record: { facts } }: CellInput): TrendPoint[] {
  if (!standsOnRecorded(facts) || facts.recorded.kind === "advertised") return [];
  const { kind, average, payPoints, window } = facts.recorded;
  return [
    {
      year: window.to,
      label: `${formatYears(window.from, window.to)}, ${kindWords[kind].toLowerCase()}`,
      mean: average,
      low80: null,
      high80: null,
      shown: formatMoney(average, facts.currency),
      bandShown: null,
      kind: "self-reported",
      payPoints: kind === "official" ? null : payPoints,
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
      bandShown: null,
      kind: partYear ? "part-year" : "recorded",
      payPoints,
    }));
}

function estimatePoint({ record: { facts, estimate } }: CellInput): TrendPoint {
  const { mean, low80, high80 } = estimate;
  const { mean: shown, band: bandShown } = formatEstimate(estimate, facts.currency);
  const { year } = estimate;
  const kind = "estimate" as const;
  const label = `${year}, estimate`;
  return { year, label, mean, low80, high80, shown, bandShown, kind, payPoints: null };
}

function projectedPoints({ record: { estimate, projections } }: CellInput): TrendPoint[] {
  return projections.map((projection) => {
    const { year, mean, low80, high80 } = projection;
    const { mean: shown, band: bandShown } = shownGrowth(estimate, projection).shown;
    const kind = "projection" as const;
    return {
      year,
      label: `${year}, projection`,
      mean,
      low80,
      high80,
      shown,
      bandShown,
      kind,
      payPoints: null,
    };
  });
}
