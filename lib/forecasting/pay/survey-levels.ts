import { sum } from "d3-array";
import type { PayCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import { bestConcentration, shrinkShares } from "#lib/statistics/dirichlet-shares.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import { type Prediction, predictEffect } from "#lib/statistics/predict-effects.ts";
import { groupKey, type KindCell, pooledAnswers, type ToDollars } from "../evidence/kind-cells.ts";
import { ColumnGroup, ColumnLayout } from "./columns.ts";
import { between, priorAnswers, unknownSpread } from "./kind-spread.ts";
import type { Standing } from "./pay-of-kind.ts";

/** Smallest sampling variance of a band: a band that is nearly the whole group still has some. */
const smallestVariance = 1e-6;

/** Levels that a survey's years of work tell: under 3, 3 to under 7, 7 and more. */
const surveyLevels = ["entry", "mid", "senior"] as const;
/** One of them. */
type SurveyLevel = (typeof surveyLevels)[number];

/** Which levels a band of experience holds. */
const bandLevels: Record<string, readonly SurveyLevel[]> = {
  "0-3": ["entry"],
  "3-7": ["mid"],
  "7+": ["senior"],
  "0-7": ["entry", "mid"],
  "3+": ["mid", "senior"],
};

/** Log of a level's average less that of the whole cell, and its share of the answers. */
export interface SurveyLevelPay extends Prediction {
  level: SurveyLevel;
  share: number;
  /** In the year of the survey that tells levels. */
  answers: number;
  /** Logs of P10 to P90 less the log of the level's average. */
  spread: Percentiles;
}

/** Levels of a role in a country, in rising order; empty where surveys do not tell all three apart. */
export type SurveyLevels = (standing: readonly Standing[]) => SurveyLevelPay[];

interface Band {
  group: string;
  country: string;
  levels: readonly SurveyLevel[];
  n: number;
  /** Log of the average less that of the group. */
  response: number;
  variance: number;
  spread: Percentiles | null;
}

/**
 * Pay by years of work: how far each band's average lies from that of all answers of the same survey, group and
 * country, by level, with effects of level and group, and of level and country, each drawn to zero as far as its
 * evidence is thin. A band that holds two levels is one observation about their mixture.
 */
export function fitSurveyLevels(
  cells: readonly PayCell[],
  wholes: readonly KindCell[],
  toDollars: ToDollars,
): SurveyLevels {
  const split = Map.groupBy(cells.filter(isBand), titleKey);
  const bands = wholes.flatMap((whole) => bandsOf(whole, split, toDollars));
  // Without a band of its own a level cannot be told from those it is mixed with.
  if (!surveyLevels.every((level) => bands.some(isOf(level)))) return () => [];
  const overall = overallShares(bands);
  const shareWithin = (levels: readonly SurveyLevel[], level: SurveyLevel) =>
    shareOf(overall, level) / sum(levels, (one) => shareOf(overall, one));
  const names = (key: "group" | "country") =>
    bands.flatMap((band) => surveyLevels.map((level) => `${band[key]} ${level}`));
  const layout = new ColumnLayout(surveyLevels.length, [
    new ColumnGroup("group level", names("group")),
    new ColumnGroup("country level", names("country")),
  ]);
  const columnsOf = (
    { group, country }: Pick<Band, "group" | "country">,
    levels: readonly SurveyLevel[],
  ) =>
    layout.row(
      levels.map((level) => [surveyLevels.indexOf(level), shareWithin(levels, level)] as const),
      levels.flatMap((level) => {
        const value = shareWithin(levels, level);
        return [
          { group: "group level", name: `${group} ${level}`, value },
          { group: "country level", name: `${country} ${level}`, value },
        ];
      }),
    );
  const solution = fitCrossedEffects(
    bands.map((band, block) => ({
      response: band.response,
      variance: band.variance,
      ...columnsOf(band, band.levels),
      block,
      blockKind: 0,
      kind: 0,
    })),
    {
      fixed: layout.fixed,
      groups: layout.groups.map(({ size }) => size),
      kinds: 1,
      blockKinds: 1,
      blockEffects: false,
    },
  );
  const counted = [...Map.groupBy(bands, groupKey)].map(([key, own]) => ({
    key,
    counts: surveyLevels.map((level) =>
      sum(own, ({ levels, n }) => (levels.includes(level) ? n * shareWithin(levels, level) : 0)),
    ),
    expected: overall,
  }));
  const concentration = bestConcentration(counted);
  const shares = new Map(counted.map((cell) => [cell.key, shrinkShares(cell, concentration)]));
  const pools = new Map(
    surveyLevels.map((level) => [level, mixedSpread(bands.filter(isOf(level))) ?? unknownSpread]),
  );
  const places = new Map(
    bands.map((band, place) => [`${groupKey(band)}\t${band.levels.join()}`, place] as const),
  );
  const predictGroup = ({ cell }: Standing, level: SurveyLevel) => {
    const place = places.get(`${groupKey(cell)}\t${level}`);
    return {
      band: place === undefined ? undefined : bands[place],
      ...predictEffect(solution, {
        ...columnsOf(cell, [level]),
        kind: 0,
        blockKind: 0,
        block: place === undefined ? undefined : solution.blocks[place],
        row: place === undefined ? undefined : 0,
      }),
    };
  };
  return (standing) =>
    surveyLevels.map((level, k) => {
      const parts = standing.map((one) => ({ weight: one.weight, ...predictGroup(one, level) }));
      const own = parts.flatMap(({ band }) => band ?? []);
      const answers = sum(own, ({ n }) => n);
      const pool = pools.get(level) ?? unknownSpread;
      return {
        level,
        answers,
        value: sum(parts, ({ weight, value }) => weight * value),
        variance: sum(parts, ({ weight, variance }) => weight ** 2 * variance),
        ownWeight: sum(parts, ({ weight, ownWeight }) => weight * ownWeight),
        share: sum(
          standing,
          ({ cell, weight }) => weight * (shares.get(groupKey(cell))?.[k] ?? overall[k] ?? 0),
        ),
        spread: between(pool, mixedSpread(own) ?? pool, answers / (answers + priorAnswers)),
      };
    });
}

function isBand(cell: PayCell): cell is SurveyCell {
  return cell.kind === "self-reported" && cell.experience !== null;
}

function titleKey({ source, title, country }: SurveyCell): string {
  return `${source}\t${title}\t${country}`;
}

const isOf = (level: SurveyLevel) => (band: Band) => band.levels.join() === level;

/** The bands of a group in a country, in the newest year of the survey that has any. */
function bandsOf(
  { group, country, cells: wholes }: KindCell,
  split: ReadonlyMap<string, readonly SurveyCell[]>,
  toDollars: ToDollars,
): Band[] {
  const titles = new Set(
    wholes.flatMap((cell) => (cell.kind === "self-reported" ? [titleKey(cell)] : [])),
  );
  const known = [...titles].flatMap((title) => split.get(title) ?? []);
  const year = Math.max(...known.map((cell) => cell.year));
  const newest = known.filter((cell) => cell.year === year);
  if (newest.length === 0) return [];
  const whole = pooledAnswers(newest, toDollars);
  return [...Map.groupBy(newest, ({ experience }) => experience ?? "")].map(([band, own]) => {
    const levels = bandLevels[band];
    if (levels === undefined) throw new RangeError(`no level is known for the band ${band}`);
    const { answers: n, mean, variance, spread } = pooledAnswers(own, toDollars);
    return {
      group,
      country,
      levels,
      n,
      response: Math.log(mean / whole.mean),
      // The whole holds the band, so only the rest of it is noise to their difference.
      variance: Math.max(variance * (1 - n / whole.answers), smallestVariance),
      spread,
    };
  });
}

function mixedSpread(bands: readonly Band[]): Percentiles | null {
  const parts = bands.flatMap(({ n, spread }) =>
    spread === null ? [] : [{ weight: n, percentiles: spread }],
  );
  return parts.length === 0 ? null : mixturePercentiles(parts);
}

/** Shares of the levels in all bands that hold one level alone. */
function overallShares(bands: readonly Band[]): number[] {
  const counts = surveyLevels.map((level) => sum(bands.filter(isOf(level)), ({ n }) => n));
  return shrinkShares(
    { counts, expected: surveyLevels.map(() => 1 / surveyLevels.length) },
    surveyLevels.length,
  );
}

function shareOf(shares: readonly number[], level: SurveyLevel): number {
  return shares[surveyLevels.indexOf(level)] ?? 0;
}
