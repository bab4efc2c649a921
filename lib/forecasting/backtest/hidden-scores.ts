import { mean, sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { HiddenCheck } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { gradeOf, grades } from "../pay/grade.ts";
import { type Outside, printedError } from "../pay/printed-band.ts";

/** A figure that was hidden, beside what was estimated in its place; logs. */
export interface HiddenOutcome {
  country: string;
  value: number;
  /** Of the figure's own sampling. */
  variance: number;
  /** Whether another kind speaks of the cell. */
  spoken: boolean;
  /** Estimate less figure, and the same of the additive fit. */
  error: number;
  additive: number;
  /** Variance of the estimate. */
  predicted: number;
}

/**
 * Errors and coverage of all outcomes, of those that another kind speaks of and those that none does, by area, by
 * the grade that they would be printed with, by country.
 */
export function hiddenScores(
  outcomes: readonly HiddenOutcome[],
  outside: Outside,
): HiddenCheck["results"] {
  const byGrade = Map.groupBy(outcomes, ({ predicted }) =>
    gradeOf(printedError(Math.sqrt(predicted), outside, 0)),
  );
  const byCountry = Map.groupBy(outcomes, ({ country }) => country);
  const groups: [string, HiddenOutcome[]][] = [
    ["all", [...outcomes]],
    ["spoken", outcomes.filter(({ spoken }) => spoken)],
    ["silent", outcomes.filter(({ spoken }) => !spoken)],
    ["united-states", outcomes.filter(({ country }) => country === "US")],
    ["elsewhere", outcomes.filter(({ country }) => country !== "US")],
    ...grades.map((grade): [string, HiddenOutcome[]] => [grade, byGrade.get(grade) ?? []]),
    ...[...byCountry].toSorted(([a], [b]) => compareText(a, b)),
  ];
  return groups
    .filter(([, own]) => own.length > 0)
    .map(([group, own]) => ({ group, ...summary(own) }));
}

function summary(outcomes: readonly HiddenOutcome[]) {
  const isHit = ({ error, predicted, variance }: HiddenOutcome) =>
    Math.abs(error) <= normal80 * Math.sqrt(predicted + variance) ? 1 : 0;
  const coverage = mean(outcomes, isHit) ?? 0;
  const clusters = [...Map.groupBy(outcomes, ({ country }) => country).values()];
  const squares = sum(clusters, (own) => sum(own, (one) => isHit(one) - coverage) ** 2);
  return {
    n: outcomes.length,
    error: rootMeanSquare(outcomes.map(({ error }) => error)),
    additive: rootMeanSquare(outcomes.map(({ additive }) => additive)),
    noise: Math.sqrt(mean(outcomes, ({ variance }) => variance) ?? 0),
    bias: mean(outcomes, ({ error }) => error) ?? 0,
    coverage,
    coverageError: Math.sqrt(squares) / outcomes.length,
  };
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values, (value) => value ** 2) ?? 0);
}
