import { max, rollup } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import { convert, unitsPerUsd } from "#lib/domain/exchange.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { OfficialCell, PayCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import type { PayKind } from "#lib/domain/source.ts";
import type { KnownPercentiles } from "#lib/statistics/complete-percentiles.ts";
import { lognormalMean } from "#lib/statistics/lognormal-mean.ts";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import { isInWindow } from "./usable-years.ts";

/** Relative standard error taken for an office that publishes none. */
export const unpublishedError = 0.02;

/** Kinds of pay that are not advertised. */
export const otherKinds = ["self-reported", "official"] as const satisfies readonly PayKind[];
/** One of them. */
export type OtherKind = (typeof otherKinds)[number];

/**
 * What surveys, or an office, record of one group of people in a country. A group is known by the roles that it
 * stands for, whatever an edition calls it; each published figure is in one group, whatever number of roles it covers.
 */
export interface KindCell {
  kind: OtherKind;
  /** Key of the group, the same in all countries and years. */
  group: string;
  /** Slugs of the roles that the group stands for, at least one. */
  roles: readonly string[];
  /** ISO 3166 alpha-2. */
  country: string;
  /** Newest data year. */
  year: number;
  /** Recorded average, US dollars; the median of an office that gives no mean. */
  mean: number;
  /** Sampling variance of the log of `mean`. */
  variance: number;
  /** Answers; 0 for an office, which counts jobs. */
  answers: number;
  /** Logs of P10 to P90 relative to the average, as far as they are published. */
  spread: KnownPercentiles;
  /** The pay cells behind it. */
  cells: readonly (SurveyCell | OfficialCell)[];
}

/** Key of a group in a country. */
export function groupKey({ group, country }: Pick<KindCell, "group" | "country">): string {
  return `${group}\t${country}`;
}

/**
 * The figures of self-reported or official pay by group and country: all answers of a survey's window together,
 * an office's newest figure. Whole groups only: neither bands of experience nor regions, nor groups wider than
 * the roles.
 */
export function kindCells(
  input: Pick<ForecastInput, "cells" | "titleRoles" | "rates" | "pastRates" | "countries">,
  kind: OtherKind,
): KindCell[] {
  const { cells, titleRoles } = input;
  const toDollars = dollarsOf(input);
  const rolesOf = new Map(
    titleRoles
      .filter(({ wider }) => !wider)
      .map(({ source, title, roles }) => [`${source}\t${title}`, roles.toSorted()]),
  );
  const held = inWindow(cells.filter((cell) => cell.kind === kind).filter(isWhole)).flatMap(
    (cell) => {
      const roles = rolesOf.get(`${cell.source}\t${cell.title}`) ?? [];
      return roles.length === 0 ? [] : [{ cell, roles, group: roles.join(" ") }];
    },
  );
  const groups = Map.groupBy(held, ({ group, cell }) => `${group}\t${cell.country}`);
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, members]): KindCell[] => {
      const [first] = members;
      const recorded = record(
        members.map(({ cell }) => cell),
        toDollars,
      );
      if (first === undefined || recorded === null) return [];
      const { group, roles, cell } = first;
      return [{ kind, group, roles, country: cell.country, ...recorded }];
    });
}

/** Puts the figure first that stands where offices give several: of the newest year, then of the most jobs. */
export function newestOffice(
  a: Pick<OfficialCell, "year" | "jobs">,
  b: Pick<OfficialCell, "year" | "jobs">,
): number {
  return b.year - a.year || (b.jobs ?? 0) - (a.jobs ?? 0);
}

type WholeCell = SurveyCell | OfficialCell;
type Recorded = Omit<KindCell, "kind" | "group" | "roles" | "country">;

function isWhole(cell: PayCell): cell is WholeCell {
  return (
    (cell.kind === "self-reported" && cell.experience === null) ||
    (cell.kind === "official" && cell.region === null && (cell.mean ?? cell.p50) !== null)
  );
}

/** The last data years of each source. */
function inWindow(cells: readonly WholeCell[]): WholeCell[] {
  const last = rollup(
    cells,
    (own) => max(own, ({ year }) => year) ?? 0,
    ({ source }) => source,
  );
  return cells.filter(({ source, year }) => isInWindow(year, last.get(source) ?? 0));
}

function record(cells: readonly WholeCell[], toDollars: ToDollars): Recorded | null {
  const surveys = cells.filter((cell) => cell.kind === "self-reported");
  if (surveys.length > 0) return pooledAnswers(surveys, toDollars);
  const [office] = cells.filter((cell) => cell.kind === "official").toSorted(newestOffice);
  if (office === undefined) return null;
  const { p10, p25, p50, p75, p90 } = office;
  // An office that gives no mean is estimated by its own statistic, the median.
  const mean = office.mean ?? p50;
  if (mean === null) return null;
  const error = office.mean === null ? office.medianError : office.meanError;
  const distance = (amount: number | null) => (amount === null ? null : Math.log(amount / mean));
  return {
    year: office.year,
    mean: mean * toDollars(office),
    variance: (error ?? unpublishedError) ** 2,
    answers: 0,
    spread: [distance(p10), distance(p25), distance(p50), distance(p75), distance(p90)],
    cells: [office],
  };
}

/** US dollars of the reference year for one unit of a cell's currency. */
export type ToDollars = (cell: Pick<SurveyCell, "country" | "currency" | "year">) => number;

/**
 * Amounts in US dollars at the rates of the reference year. What a survey turned into another currency goes back to
 * the country's own at its own year's rate first, where both rates are held.
 */
export function dollarsOf({
  rates,
  pastRates,
  countries,
}: Pick<ForecastInput, "rates" | "pastRates" | "countries">): ToDollars {
  const ownCurrency = new Map(countries.map(({ code, currency }) => [code, currency]));
  const byYear = new Map([...pastRates, rates].map((one) => [one.year, one]));
  return ({ country, currency, year }) => {
    const local = ownCurrency.get(country) ?? currency;
    const then = byYear.get(year) ?? rates;
    const held = then.perUsd[local] !== undefined && rates.perUsd[local] !== undefined;
    return held && local !== currency
      ? convert(1, currency, local, then) / unitsPerUsd(local, rates)
      : convert(1, currency, "USD", rates);
  };
}

/**
 * Answers of several cells together, their means lognormal; percentiles are those of the mixture.
 */
export function pooledAnswers(
  cells: readonly SurveyCell[],
  toDollars: ToDollars,
): Recorded & { spread: Percentiles } {
  const logRate = (cell: SurveyCell) => Math.log(toDollars(cell));
  const { n, mean, variance } = lognormalMean(
    cells.map((cell) => ({ ...cell, meanLog: cell.meanLog + logRate(cell) })),
  );
  return {
    year: Math.max(...cells.map(({ year }) => year)),
    mean,
    variance,
    answers: n,
    spread: mixturePercentiles(
      cells.map((cell) => {
        const [p10, p25, p50, p75, p90] = cell.percentilesLog;
        const shift = logRate(cell) - Math.log(mean);
        return {
          weight: cell.n,
          percentiles: [p10 + shift, p25 + shift, p50 + shift, p75 + shift, p90 + shift] as const,
        };
      }),
    ),
    cells,
  };
}
