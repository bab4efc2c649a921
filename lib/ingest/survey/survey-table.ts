import type { EditionReport } from "#lib/domain/import-report.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { PayConcept, SurveyCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import type { Counts } from "../table/counts.ts";
import type { Answer } from "./answer.ts";
import { experienceEffects } from "./experience-effect.ts";
import { fittedAnswers } from "./fitted-answers.ts";
import { oneCurrency } from "./one-currency.ts";
import { plausiblePay } from "./plausible-pay.ts";
import { skillPremiums } from "./skill-premium.ts";
import type { StatisticContext } from "./statistic.ts";
import { surveyCells } from "./survey-cells.ts";

/** The figures of a survey's answers. */
export interface SurveyFigures {
  setAside: EditionReport["setAside"];
  /** Answers that a cell rests on. */
  answers: number;
  cells: SurveyCell[];
  statistics: SurveyStatistic[];
  warnings: string[];
}

/** What a survey needs beside its answers. */
export interface SurveyContext {
  source: string;
  edition: string;
  concept: PayConcept;
  /** False where years are not asked, or are not years of work. */
  byExperience: boolean;
  trimmed: { low: number; high: number } | undefined;
  hasRole: (title: string) => boolean;
  ratesOf: (year: number) => Rates | null;
  /** Rows that were set aside before, by reason. */
  setAside: Counts;
}

/** From the answers of one edition to what may leave it. Pure. */
export function surveyFigures(
  given: readonly Answer[],
  { source, edition, concept, byExperience, trimmed, hasRole, ratesOf, setAside }: SurveyContext,
): SurveyFigures {
  const { kept: answers, setAside: unconverted } = oneCurrency(given, ratesOf);
  const plausible = plausiblePay(answers, trimmed);
  const { cells, dropped } = surveyCells(plausible.kept, {
    source,
    edition,
    concept,
    byExperience,
  });
  for (const reason of [...unconverted, ...plausible.setAside]) setAside.add(reason);
  if (dropped > 0) setAside.add("fewer than 10 answers with the same role and country", dropped);
  const years = plausible.kept.map(({ year }) => year);
  const newest = years.reduce((a, b) => Math.max(a, b), 0);
  const context = { source, edition, year: newest };
  const fitted = fittedAnswers(
    plausible.kept.filter(({ year }) => year === newest),
    hasRole,
  );
  const experience = byExperience
    ? whereTold("experience", experienceEffects, fitted, context)
    : none;
  const skills = whereTold("skills", skillPremiums, fitted, context);
  return {
    setAside: setAside.list(),
    answers: plausible.kept.length - dropped,
    cells,
    statistics: [...skills.statistics, ...experience.statistics],
    warnings: [...skills.warnings, ...experience.warnings],
  };
}

const none: { statistics: SurveyStatistic[]; warnings: string[] } = {
  statistics: [],
  warnings: [],
};

/** What a model finds where the answers can tell its parts apart; else none, and a word on it. */
function whereTold(
  name: string,
  model: (answers: readonly Answer[], context: StatisticContext) => SurveyStatistic[],
  answers: readonly Answer[],
  context: StatisticContext,
): typeof none {
  try {
    return { statistics: model(answers, context), warnings: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const warning = `what ${name} tell of pay is left out: in these answers it cannot be told from role and country`;
    return { statistics: [], warnings: [warning] };
  }
}
