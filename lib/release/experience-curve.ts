import type { ExperienceFact } from "#lib/domain/cell-facts.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { newestStatistics } from "./newest-statistics.ts";

/**
 * How pay changes with years of work, from the closest group of respondents that the newest survey has: the role
 * in the country, else the country, else the role, else all. Of several titles of one role the largest
 * counts.
 *
 * @param titles the survey's titles of the role, the closest first; empty where it has no such role.
 * @param country ISO 3166 alpha-2.
 * @returns in rising order of years; differences are from 3 to 7 years.
 */
export function experienceCurve(
  statistics: readonly SurveyStatistic[],
  titles: readonly string[],
  country: string,
): ExperienceFact[] {
  const newest = newestStatistics(statistics, "experience");
  const ofRole = ({ title }: SurveyStatistic) => title !== null && titles.includes(title);
  const groups: [ExperienceFact["scope"], SurveyStatistic[]][] = [
    ["role-in-country", newest.filter((row) => ofRole(row) && row.country === country)],
    ["country", newest.filter((row) => row.title === null && row.country === country)],
    ["role", newest.filter((row) => ofRole(row) && row.country === null)],
    ["all", newest.filter((row) => row.title === null && row.country === null)],
  ];
  const [scope, rows] = groups.find(([, own]) => own.length > 0) ?? ["all", []];
  const [largest] = rows.toSorted((a, b) => b.n - a.n);
  return rows
    .filter(({ source, title }) => source === largest?.source && title === largest.title)
    .map(({ source, year, subject, difference, low80, high80, n }) => ({
      source,
      year,
      band: subject,
      scope,
      difference,
      low80,
      high80,
      n,
    }))
    .toSorted((a, b) => Number.parseInt(a.band, 10) - Number.parseInt(b.band, 10));
}
