import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";

/** One kind of statistic from the newest year of each survey that has it; surveys do not ask everything every year. */
export function newestStatistics(
  statistics: readonly SurveyStatistic[],
  kind: SurveyStatistic["statistic"],
): SurveyStatistic[] {
  const own = statistics.filter(({ statistic }) => statistic === kind);
  return [...Map.groupBy(own, ({ source }) => source).values()].flatMap((rows) => {
    const newest = Math.max(...rows.map(({ year }) => year));
    return rows.filter(({ year }) => year === newest);
  });
}
