import { max, rollup, sum } from "d3-array";
import { convert } from "#lib/domain/exchange.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { OfficialCell, PayCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import { roleUnit, type Unit } from "./units.ts";
import { windowYears } from "./usable-years.ts";

/** What a survey or a statistical office says about a role in a country in one year of its window. */
export interface OtherEvidence {
  unit: Unit;
  /** ISO 3166 alpha-2. */
  country: string;
  year: number;
  source: string;
  kind: "self-reported" | "official";
  /** Log of the average, US dollars at the rates of the release. */
  logMean: number;
  /** Sampling variance of `logMean`. */
  variance: number;
  /** Answers; 0 for an office, which counts jobs. */
  answers: number;
}

/** Relative standard error taken for an office that publishes none. */
const unpublishedError = 0.02;

/**
 * Survey answers and official figures of the current window as observations of the log average, one for
 * each role, country, source and year. Whole groups only: neither bands of experience nor regions, nor
 * groups wider than the role. A survey's average is lognormal, exp(m + v/2), with Cox's variance (Zhou
 * and Gao 1997, Statistics in Medicine 16, 783-790); a role's titles are pooled by their answers.
 */
export function otherEvidence(input: ForecastInput): OtherEvidence[] {
  const { cells, titleRoles, roles, rates } = input;
  const units = new Map(roles.map((role) => [role.slug, roleUnit(role)]));
  const mapped = Map.groupBy(
    titleRoles.filter(({ wider }) => !wider),
    ({ source, title }) => `${source}\t${title}`,
  );
  const groups = Map.groupBy(
    inWindow(cells.filter(isWhole)).flatMap((cell) =>
      (mapped.get(`${cell.source}\t${cell.title}`) ?? [])
        .flatMap(({ roles: slugs }) => slugs)
        .map((slug) => ({ slug, cell })),
    ),
    ({ slug, cell }) => [slug, cell.country, cell.source, cell.year].join("\t"),
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      const unit = first && units.get(first.slug);
      const measured = observe(
        group.map(({ cell }) => cell),
        rates,
      );
      if (first === undefined || unit === undefined || measured === null) return [];
      const { country, year, source, kind } = first.cell;
      return [{ unit, country, year, source, kind, ...measured }];
    });
}

type WholeCell = SurveyCell | OfficialCell;

function isWhole(cell: PayCell): cell is WholeCell {
  return (
    (cell.kind === "self-reported" && cell.experience === null) ||
    (cell.kind === "official" && cell.region === null && cell.mean !== null)
  );
}

/** The last data years of each source. */
function inWindow(cells: readonly WholeCell[]): WholeCell[] {
  const last = rollup(
    cells,
    (own) => max(own, ({ year }) => year) ?? 0,
    ({ source }) => source,
  );
  return cells.filter(({ source, year }) => year > (last.get(source) ?? 0) - windowYears);
}

function observe(cells: readonly WholeCell[], rates: Rates) {
  const surveys = cells.filter((cell) => cell.kind === "self-reported");
  if (surveys.length > 0) return pooledAnswers(surveys, rates);
  const [office] = cells.filter((cell) => cell.kind === "official");
  if (office === undefined || office.mean === null) return null;
  return {
    logMean: Math.log(convert(office.mean, office.currency, "USD", rates)),
    variance: (office.meanError ?? unpublishedError) ** 2,
    answers: 0,
  };
}

function pooledAnswers(cells: readonly SurveyCell[], rates: Rates) {
  const answers = sum(cells, ({ n }) => n);
  const logMeanOf = ({ meanLog, varianceLog, currency }: SurveyCell) =>
    meanLog + varianceLog / 2 + Math.log(convert(1, currency, "USD", rates));
  return {
    logMean: sum(cells, (cell) => (cell.n / answers) * logMeanOf(cell)),
    variance: sum(
      cells,
      ({ n, varianceLog: v }) => (n / answers) ** 2 * (v / n + v ** 2 / (2 * (n - 1))),
    ),
    answers,
  };
}
