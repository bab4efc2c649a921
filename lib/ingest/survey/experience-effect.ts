import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { fitRandomCoefficients } from "#lib/statistics/random-coefficients.ts";
import type { Answer } from "./answer.ts";
import { type Band, bandName, inBand } from "./experience-bands.ts";
import { fewestAnswers } from "./plausible-pay.ts";
import { asDifference, type StatisticContext } from "./statistic.ts";
import { columnNumbers, weightedRows } from "./weighted-rows.ts";

/** Differences are from this band. */
const middle: Band = { from: 3, to: 7 };
const bands: readonly Band[] = [
  { from: 0, to: 3 },
  middle,
  { from: 7, to: 12 },
  { from: 12, to: 20 },
  { from: 20, to: null },
];

/**
 * The experience curve: how much more or less respondents report at each band of years than at 3 to 7,
 * same role and country, for all, for each role, country, and role in a country. Each has random
 * coefficients for its bands, so that small groups are drawn to the curve of all.
 *
 * @returns for groups that have ten respondents or more in the band; `n` is theirs and those of 3 to 7 years.
 */
export function experienceEffects(
  answers: readonly Answer[],
  context: StatisticContext,
): SurveyStatistic[] {
  if (answers.length < fewestAnswers) return [];
  const held = bands.filter((band) => answers.some(({ years }) => inBand(years, band)));
  const steps = held.filter((band) => band !== middle);
  const groups = {
    country: namesOf(answers, ({ country }) => country),
    title: namesOf(answers, ({ title }) => title),
  };
  const { rows, fixed, bandColumn } = weightedRows(answers, bands, middle);
  const columns = columnNumbers();
  const column = (kind: "country" | "title", name: string, band: Band) =>
    fixed + columns.of(`${kind} ${name} ${bandName(band)}`);
  for (const name of groups.country) for (const band of steps) column("country", name, band);
  for (const name of groups.title) for (const band of steps) column("title", name, band);
  const { contrast } = fitRandomCoefficients(
    rows.map((row, at) => {
      const answer = answers[at];
      const band = steps.find((step) => answer !== undefined && inBand(answer.years, step));
      if (answer === undefined || band === undefined) return row;
      return {
        ...row,
        columns: [
          ...row.columns,
          column("country", answer.country, band),
          column("title", answer.title, band),
        ],
      };
    }),
    fixed,
    [groups.country.length * steps.length, groups.title.length * steps.length],
  );
  return groupsOf(answers).flatMap(({ title, country, members }) =>
    steps.flatMap((band) => {
      const inBoth = members.filter(({ years }) => inBand(years, band) || inBand(years, middle));
      if (members.filter(({ years }) => inBand(years, band)).length < fewestAnswers) return [];
      const columnsOfGroup = [
        bandColumn(band),
        ...(country === null ? [] : [column("country", country, band)]),
        ...(title === null ? [] : [column("title", title, band)]),
      ];
      return [
        {
          ...context,
          statistic: "experience" as const,
          subject: bandName(band),
          title,
          country,
          ...asDifference(contrast(columnsOfGroup)),
          n: inBoth.length,
        },
      ];
    }),
  );
}

function namesOf(answers: readonly Answer[], name: (answer: Answer) => string): string[] {
  return [...new Set(answers.map(name))].toSorted();
}

/** All respondents, each role, each country, each role in a country. */
function groupsOf(answers: readonly Answer[]) {
  const groups = (title: boolean, country: boolean) => {
    const keyed = Map.groupBy(
      answers,
      (answer) => `${title ? answer.title : ""}\t${country ? answer.country : ""}`,
    );
    return [...keyed.values()].flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      return [
        { title: title ? first.title : null, country: country ? first.country : null, members },
      ];
    });
  };
  return [
    ...groups(false, false),
    ...groups(true, false),
    ...groups(false, true),
    ...groups(true, true),
  ];
}
