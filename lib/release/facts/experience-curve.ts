import type { ExperienceFact } from "#lib/domain/cell-facts.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { newestStatistics } from "./newest-statistics.ts";

type Scope = ExperienceFact["scope"];

const closest: readonly Scope[] = ["role-in-country", "country", "role", "all"];

/**
 * How pay changes with years of work: for each band the closest group of respondents that the newest survey
 * has, the role in the country, else the country, else the role, else all. Of several titles of one role
 * the one with most respondents counts.
 *
 * @param titles the survey's titles of the role.
 * @param country ISO 3166 alpha-2.
 * @returns in rising order of years; differences are from 3 to 7 years. Empty for a role that was not asked: others'
 *   years say nothing about it.
 */
export function experienceCurve(
  statistics: readonly SurveyStatistic[],
  titles: readonly string[],
  country: string,
): ExperienceFact[] {
  const scopeOf = (row: SurveyStatistic): Scope | null => {
    if (row.title !== null && !titles.includes(row.title)) return null;
    if (row.country !== null && row.country !== country) return null;
    if (row.country === null) return row.title === null ? "all" : "role";
    return row.title === null ? "country" : "role-in-country";
  };
  // Most roles were never asked about, and this is called for each of their cells.
  if (titles.length === 0) return [];
  const newest = newestStatistics(statistics, "experience");
  if (!newest.some(({ title }) => title !== null && titles.includes(title))) return [];
  const near = newest.flatMap((row) => {
    const scope = scopeOf(row);
    return scope === null ? [] : [{ row, scope }];
  });
  return [...Map.groupBy(near, ({ row }) => row.subject).values()]
    .flatMap((candidates): ExperienceFact[] => {
      const [best] = candidates.toSorted(
        (a, b) => closest.indexOf(a.scope) - closest.indexOf(b.scope) || b.row.n - a.row.n,
      );
      if (best === undefined) return [];
      const { source, year, subject, difference, low80, high80, n } = best.row;
      return [{ source, year, band: subject, scope: best.scope, difference, low80, high80, n }];
    })
    .toSorted((a, b) => Number.parseInt(a.band, 10) - Number.parseInt(b.band, 10));
}
