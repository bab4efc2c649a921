import type { CellFacts, OwnFacts } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import {
  type AdvertisedCell,
  conceptOf,
  isAdvertised,
  isOfficial,
  isSurvey,
  type MappedCell,
  type NationCells,
  usualConcept,
} from "#lib/domain/pay-cell.ts";
import type { UsedEdition } from "#lib/domain/release.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { experienceCurve } from "./experience-curve.ts";
import { experienceFigures } from "./experience-figures.ts";
import { isDecided, leadOf, postedEvidence } from "./lead.ts";
import { payHistory } from "./pay-history.ts";
import { recordedAdvertised } from "./recorded-advertised.ts";
import { recordedOfficial, recordedSurvey } from "./recorded-other.ts";
import { regionFigures } from "./region-figures.ts";
import { sourceFigures } from "./source-figures.ts";
import type { RatesOf } from "./survey-pay.ts";

/** What is the same for every cell of a release. */
export interface FactsContext {
  rates: Rates;
  /** What survey answers of a year are converted at. */
  ratesOf: RatesOf;
  editions: readonly UsedEdition[];
  /** The current window of each source. */
  windows: ReadonlyMap<string, { from: number; to: number }>;
  statistics: readonly SurveyStatistic[];
  /** What tables that hold regions only are held against. */
  nations: NationCells;
}

/** A role in a country, as its facts need it. */
export interface FactsSubject {
  countryCode: string;
  currency: Currency;
  /** The role's pay cells in the country, all data years. */
  mapped: readonly MappedCell[];
  /** The titles by which surveys know the role. */
  surveyTitles: readonly string[];
  /** Of the whole cell, one a kind. */
  estimates: readonly Pick<Estimate, "kind" | "seLog" | "ownWeight">[];
}

/** Everything that a release records about a role in a country beside its estimates, in its currency a year. */
export function cellFacts(
  { countryCode, currency, mapped, surveyTitles, estimates }: FactsSubject,
  { rates, ratesOf, editions, windows, statistics, nations }: FactsContext,
): OwnFacts {
  const current = mapped.filter(({ cell: { source, year } }) => {
    const window = windows.get(source);
    return window !== undefined && window.from <= year && year <= window.to;
  });
  const own = current.filter(({ wider }) => !wider).map(({ cell }) => cell);
  const advertised = own.filter(isAdvertised);
  const surveys = own.filter(isSurvey);
  const officials = own.filter(isOfficial);
  const everAdvertised = mapped.map(({ cell }) => cell).filter(isAdvertised);
  const recorded = {
    advertised: recordedAdvertised(advertised, currency, rates),
    "self-reported": recordedSurvey(surveys, currency, ratesOf),
    official: recordedOfficial(officials, currency, rates),
  };
  const posted = postedEvidence(advertised);
  const evidence = {
    advertised: posted,
    answers: recorded["self-reported"]?.postings ?? 0,
    official: recorded.official !== null,
  };
  const lead = leadOf(evidence, estimates);
  const [leading] =
    lead.kind === "advertised" ? advertised : lead.kind === "official" ? [] : surveys;
  const concept = leading === undefined ? null : conceptOf(leading);
  const usual = leading === undefined ? null : usualConcept[leading.kind];
  return {
    currency,
    lead,
    ...(concept === null || concept === usual ? {} : { leadConcept: concept }),
    recorded: recorded[lead.kind],
    advertised: recorded.advertised,
    posted:
      posted.postings === 0
        ? null
        : {
            independent: posted.independent,
            commonest: posted.commonest,
            decided: isDecided(posted),
          },
    history: payHistory(everAdvertised, currency, rates, editions),
    corrections: correctionsOf(advertised),
    sources: sourceFigures(current, currency, rates, ratesOf),
    experience: experienceFigures(surveys, currency, ratesOf),
    ...regionFigures(officials, currency, rates, nations),
    experienceCurve: experienceCurve(statistics, surveyTitles, countryCode),
  };
}

/** Pay points that each correction rule touched, most first. */
function correctionsOf(cells: readonly AdvertisedCell[]): CellFacts["corrections"] {
  const touched = Map.groupBy(
    cells.flatMap(({ corrections }) => corrections),
    ({ rule }) => rule,
  );
  return [...touched]
    .map(([rule, own]) => ({
      rule,
      payPoints: own.reduce((total, { payPoints }) => total + payPoints, 0),
    }))
    .toSorted((a, b) => b.payPoints - a.payPoints || compareText(a.rule, b.rule));
}
