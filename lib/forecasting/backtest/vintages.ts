import { compareText } from "#lib/domain/compare-text.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { cellKey, collectEvidence, type Evidence } from "../evidence/evidence.ts";
import { roleUnits, titleUnits, type UnitOf } from "../evidence/units.ts";
import { bandHalfWidth } from "../projection/bands.ts";
import { pooledGrowth } from "../projection/growth.ts";
import {
  forecastOrigin,
  type PastForecast,
  pairWithTargets,
} from "../projection/origin-forecast.ts";
import { learn, type Published, project, rollOrigins } from "./rolling.ts";
import { fewestScored, scoreTable } from "./score-table.ts";

/** An edition as it stood on its day. */
interface Vintage {
  source: string;
  date: string;
  evidence: readonly Evidence[];
}

/** Scores of editions alone, against what later editions showed. */
export interface VintageScores {
  /** Against what the newest edition shows of later years. */
  final: BacktestScore[];
  /** Against the first later edition that shows enough of a cell and year to be scored. */
  firstPrint: BacktestScore[];
}

/**
 * Scores of each edition alone against what later editions of its source show of later years. An edition
 * sees its own rows and wage growth of years before its date.
 */
export function vintageScores(input: ForecastInput): VintageScores {
  const scored = (["titles", "roles"] as const).map((cells) => {
    const unitOf = (cells === "titles" ? titleUnits : roleUnits)(input.roles);
    const forecasts = vintagesBySource(input, unitOf).flatMap((vintages) =>
      vintages.map((vintage, place) => forecastAlone(vintage, vintages.slice(place + 1), input)),
    );
    const table = (published: readonly Published[]) =>
      scoreTable(
        published.filter(({ unit }) => cells === "titles" || unit.role !== null),
        input.wageGrowth,
        { design: "vintage", cells },
      );
    return {
      final: table(forecasts.flatMap(({ final }) => final)),
      firstPrint: table(forecasts.flatMap(({ firstPrint }) => firstPrint)),
    };
  });
  return {
    final: scored.flatMap(({ final }) => final),
    firstPrint: scored.flatMap(({ firstPrint }) => firstPrint),
  };
}

/** The editions of each source by date: one source's files say nothing of what another's will show. */
function vintagesBySource({ vintages, rates }: ForecastInput, unitOf: UnitOf): Vintage[][] {
  const ordered = vintages
    .toSorted((a, b) => compareText(a.date, b.date))
    .map(({ source, date, cells }) => ({
      source,
      date,
      evidence: collectEvidence(cells, unitOf, rates),
    }));
  return [...Map.groupBy(ordered, ({ source }) => source)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, editions]) => editions);
}

function forecastAlone(
  { date, evidence }: Vintage,
  later: readonly Vintage[],
  input: ForecastInput,
): { final: Published[]; firstPrint: Published[] } {
  const origin = lastYear(evidence);
  const reaching = later.filter((edition) => lastYear(edition.evidence) > origin);
  const newest = later.at(-1);
  if (newest === undefined || reaching.length === 0) return { final: [], firstPrint: [] };
  const wages = input.wageGrowth.filter(({ year }) => year < Number(date.slice(0, 4)));
  const learnt = learn(rollOrigins(evidence, wages), evidence, origin);
  const cells = forecastOrigin(evidence, origin);
  const growth = pooledGrowth(cells, wages, origin);
  const publish = (forecast: PastForecast): Published => ({
    ...forecast,
    projected: project(forecast, growth, learnt.damping),
    halfWidth: bandHalfWidth(learnt, forecast),
  });
  return {
    final: pairWithTargets(cells, newest.evidence).map(publish),
    firstPrint: pairWithTargets(cells, firstPrints(reaching)).map(publish),
  };
}

/** Each cell and year as the first of the editions shows it that holds enough of it to be scored. */
function firstPrints(editions: readonly Vintage[]): Evidence[] {
  const prints = new Map<string, Evidence>();
  for (const row of editions.flatMap(({ evidence }) => evidence)) {
    const key = `${cellKey(row)}\t${row.year}`;
    if (row.sample.payPoints >= fewestScored && !prints.has(key)) prints.set(key, row);
  }
  return [...prints.values()];
}

function lastYear(evidence: readonly Evidence[]): number {
  return Math.max(...evidence.map(({ year }) => year));
}
