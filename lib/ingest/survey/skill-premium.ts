import { compareText } from "#lib/domain/compare-text.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { fitRandomCoefficients } from "#lib/statistics/random-coefficients.ts";
import { countBy } from "../count-by.ts";
import type { Answer } from "./answer.ts";
import type { Band } from "./experience-bands.ts";
import { fewestAnswers } from "./plausible-pay.ts";
import { asDifference, type StatisticContext } from "./statistic.ts";
import { columnNumbers, weightedRows } from "./weighted-rows.ts";

/** Experience is held equal within these bands of years. */
const limits = [0, 3, 5, 7, 10, 15, 20, 30];
const bands: readonly Band[] = limits.map((from, at) => ({ from, to: limits[at + 1] ?? null }));

/**
 * How much more respondents with a skill report than those without, same role, country, experience and
 * other skills: log pay on all of them at once, with a random coefficient for each skill and one for
 * each skill within a role, so that rare ones are drawn to the skill's own and to zero. A correlation,
 * not an effect.
 *
 * @returns for each skill over all roles and within each role, where ten or more have it; empty where the
 *   edition asks no skills.
 */
export function skillPremiums(
  answers: readonly Answer[],
  context: StatisticContext,
): SurveyStatistic[] {
  const usable = answers.flatMap(({ skills, ...answer }) =>
    skills === null ? [] : [{ ...answer, skills }],
  );
  const [reference] = bands;
  if (usable.length === 0 || reference === undefined) return [];
  const users = countBy(
    usable.flatMap(({ skills }) => skills),
    (skill) => skill,
  );
  const roleUsers = countBy(
    usable.flatMap(({ title, skills }) => skills.map((skill) => pairKey(title, skill))),
    (pair) => pair,
  );
  const enough = (counts: ReadonlyMap<string, number>) =>
    [...counts].filter(([, n]) => n >= fewestAnswers).toSorted(([a], [b]) => compareText(a, b));
  const skills = enough(users);
  const pairs = enough(roleUsers);

  const { rows, fixed } = weightedRows(usable, bands, reference);
  const columns = columnNumbers();
  for (const [skill] of skills) columns.of(skill);
  for (const [pair] of pairs) columns.of(pair);
  const skillColumn = (skill: string) => fixed + columns.of(skill);
  const known = new Set([...skills, ...pairs].map(([key]) => key));
  const { contrast } = fitRandomCoefficients(
    rows.map((row, at) => ({
      ...row,
      columns: [
        ...row.columns,
        ...(usable[at]?.skills ?? [])
          .flatMap((skill) => [skill, pairKey(usable[at]?.title ?? "", skill)])
          .filter((key) => known.has(key))
          .map(skillColumn),
      ],
    })),
    fixed,
    [skills.length, pairs.length],
  );
  const statistic = (subject: string, title: string | null, n: number, at: number[]) => ({
    ...context,
    statistic: "skill" as const,
    subject,
    title,
    country: null,
    ...asDifference(contrast(at)),
    n,
  });
  return [
    ...skills.map(([skill, n]) => statistic(skill, null, n, [skillColumn(skill)])),
    ...pairs.flatMap(([pair, n]) => {
      const [title = "", skill = ""] = pair.split("\t");
      return users.has(skill)
        ? [statistic(skill, title, n, [skillColumn(skill), skillColumn(pair)])]
        : [];
    }),
  ];
}

function pairKey(title: string, skill: string): string {
  return `${title}\t${skill}`;
}
