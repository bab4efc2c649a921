import { mean, median } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { OccupationPay, OfficialSeries } from "#lib/domain/official-series.ts";
import { huberRegression } from "#lib/statistics/huber-regression.ts";

/** An occupation in one edition. */
export interface OccupationLevel {
  group: string;
  /** Log of pay. */
  log: number;
  /** Published relative standard error; null where none is printed. */
  error: number | null;
}

/** Part of an occupation's, and of its major group's, deviation in one step that showed again in the next. */
export interface CarryOver {
  own: number;
  group: number;
}

/** What one edition shows, and what changed since the one before. */
export interface EditionStep {
  year: number;
  /** Last day that the figures are about, and the day from which they could be read. */
  reference: string;
  published: string;
  levels: ReadonlyMap<string, OccupationLevel>;
  /** Median of the log pay of all occupations. */
  middle: number;
  /** Null in the first edition. */
  growth: StepGrowth | null;
}

/** Growth of log pay from one edition to the next. */
export interface StepGrowth {
  /** Years between the two. */
  years: number;
  /** Of the median occupation. */
  pooled: number;
  /** By how much growth changes with the log of the pay that it started from. */
  levelSlope: number;
  /** Own growth beside the pooled growth and what the pay level tells, by code. */
  deviations: ReadonlyMap<string, number>;
  /** Median deviation of each major group. */
  groupDeviations: ReadonlyMap<string, number>;
  /** Null in the first step. */
  carryOver: CarryOver | null;
}

/**
 * The editions of a series, oldest first, each with the growth since the one before. What an edition's entry
 * says was known when that edition came out: it reads nothing later.
 */
export function growthHistory({ editions, cells }: OfficialSeries): EditionStep[] {
  const byYear = Map.groupBy(cells, ({ year }) => year);
  const steps: EditionStep[] = [];
  for (const edition of editions.toSorted((a, b) => a.year - b.year)) {
    const levels = levelsOf(byYear.get(edition.year) ?? []);
    const middle = median(levels.values(), ({ log }) => log) ?? 0;
    steps.push({
      ...edition,
      levels,
      middle,
      growth: growthSince(steps.at(-1), { ...edition, levels }),
    });
  }
  return steps;
}

function levelsOf(cells: readonly OccupationPay[]): Map<string, OccupationLevel> {
  return new Map(
    cells
      .toSorted((a, b) => compareText(a.code, b.code))
      .map(({ code, group, pay, error }) => [code, { group, log: Math.log(pay), error }]),
  );
}

function growthSince(
  before: EditionStep | undefined,
  { year, levels }: Pick<EditionStep, "year" | "levels">,
): StepGrowth | null {
  if (before === undefined) return null;
  const changes = [...levels].flatMap(([code, { log, group }]) => {
    const from = before.levels.get(code);
    if (from === undefined) return [];
    return [{ code, group, level: from.log - before.middle, growth: log - from.log }];
  });
  if (changes.length === 0) return null;
  const pooled = median(changes, ({ growth }) => growth) ?? 0;
  const [, levelSlope = 0] = huberRegression(
    changes.map(({ level }) => [1, level]),
    changes.map(({ growth }) => growth),
  );
  const beside = changes.map(({ code, group, level, growth }) => ({
    code,
    group,
    deviation: growth - pooled - levelSlope * level,
  }));
  const deviations = new Map(beside.map(({ code, deviation }) => [code, deviation]));
  const groupDeviations = new Map(
    [...Map.groupBy(beside, ({ group }) => group)].map(([group, own]) => [
      group,
      median(own, ({ deviation }) => deviation) ?? 0,
    ]),
  );
  return {
    years: year - before.year,
    pooled,
    levelSlope,
    deviations,
    groupDeviations,
    carryOver: carriedOver(before.growth, beside),
  };
}

/** How the deviations of one step stand in those of the next. */
function carriedOver(
  before: StepGrowth | null,
  now: readonly { code: string; group: string; deviation: number }[],
): CarryOver | null {
  if (before === null) return null;
  const pairs = now.flatMap(({ code, group, deviation }) => {
    const past = before.deviations.get(code);
    const pastGroup = before.groupDeviations.get(group);
    if (past === undefined || pastGroup === undefined) return [];
    return [{ row: [1, past - pastGroup, pastGroup], deviation }];
  });
  if (pairs.length === 0) return null;
  const [, own = 0, group = 0] = huberRegression(
    pairs.map(({ row }) => row),
    pairs.map(({ deviation }) => deviation),
  );
  return { own, group };
}

/**
 * Mean of what past steps showed, drawn to nothing by one step without any: the fewer steps are known, the less
 * of a pattern is projected.
 */
export function shrunkMean(values: readonly number[]): number {
  return ((mean(values) ?? 0) * values.length) / (values.length + 1);
}
