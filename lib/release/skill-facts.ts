import type { SkillFact } from "#lib/domain/cell-facts.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { newestStatistics } from "./newest-statistics.ts";

/**
 * What respondents of a role who use a skill report more, from the newest survey that asks. Where a role
 * stands for several titles of the survey, their differences are averaged by users, bounds too, which
 * is wide rather than narrow since the titles share a pooled part. A skill that too few of the role
 * use has the difference over all roles.
 *
 * @param titles the survey's titles of the role; empty where the survey has no such role.
 * @returns the highest lower bound first.
 */
export function skillFacts(
  statistics: readonly SurveyStatistic[],
  titles: readonly string[],
): SkillFact[] {
  const newest = newestStatistics(statistics, "skill");
  return [...Map.groupBy(newest, ({ source, subject }) => `${source}\t${subject}`).values()]
    .flatMap((rows): SkillFact[] => {
      const own = rows.filter(({ title }) => title !== null && titles.includes(title));
      const overall = rows.filter(({ title }) => title === null);
      const [first] = own.length > 0 ? own : overall;
      if (first === undefined) return [];
      const used = own.length > 0 ? own : overall;
      const n = used.reduce((sum, row) => sum + row.n, 0);
      const average = (value: (row: SurveyStatistic) => number) =>
        used.reduce((sum, row) => sum + (row.n / n) * value(row), 0);
      return [
        {
          source: first.source,
          year: first.year,
          skill: first.subject,
          scope: own.length > 0 ? "role" : "all-roles",
          difference: average(({ difference }) => difference),
          low80: average(({ low80 }) => low80),
          high80: average(({ high80 }) => high80),
          n,
        },
      ];
    })
    .toSorted((a, b) => b.low80 - a.low80 || (a.skill < b.skill ? -1 : 1));
}
