import type { SkillFact } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { newestStatistics } from "./newest-statistics.ts";

/** Users in the role from which on its own difference is told: with fewer it is mostly that of all roles. */
const fewestUsers = 30;

/**
 * What respondents of a role who use a skill report more, from the newest survey that asks. Where a role
 * stands for several titles of the survey, their differences are averaged by users, bounds too, which
 * is wide rather than narrow since the titles share a pooled part. A skill with under 30 users in the
 * role has the difference over all roles, with the respondents of all roles.
 *
 * @param titles the survey's titles of the role.
 * @returns the highest lower bound first; empty where the survey that asks for skills has none of the titles.
 */
export function skillFacts(
  statistics: readonly SurveyStatistic[],
  titles: readonly string[],
): SkillFact[] {
  const isOwn = ({ title }: SurveyStatistic) => title !== null && titles.includes(title);
  const newest = newestStatistics(statistics, "skill");
  const asked = new Set(newest.filter(isOwn).map(({ source }) => source));
  const rowsOfSkills = Map.groupBy(
    newest.filter(({ source }) => asked.has(source)),
    ({ source, subject }) => `${source}\t${subject}`,
  );
  return [...rowsOfSkills.values()]
    .flatMap((rows): SkillFact[] => {
      const own = rows.filter(isOwn);
      const users = own.reduce((sum, row) => sum + row.n, 0);
      const scope = users < fewestUsers ? "all-roles" : "role";
      const used = scope === "role" ? own : rows.filter(({ title }) => title === null);
      const [first] = used;
      if (first === undefined) return [];
      const n = used.reduce((sum, row) => sum + row.n, 0);
      const average = (value: (row: SurveyStatistic) => number) =>
        used.reduce((sum, row) => sum + (row.n / n) * value(row), 0);
      return [
        {
          source: first.source,
          year: first.year,
          skill: first.subject,
          scope,
          difference: average(({ difference }) => difference),
          low80: average(({ low80 }) => low80),
          high80: average(({ high80 }) => high80),
          n,
        },
      ];
    })
    .toSorted((a, b) => b.low80 - a.low80 || compareText(a.skill, b.skill));
}
