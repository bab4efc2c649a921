import { countBy } from "../count-by.ts";
import type { Answer } from "./answer.ts";
import { fewestAnswers } from "./plausible-pay.ts";

/** The fits are dense: their cost grows with the cube of the titles. */
const mostTitles = 150;

/**
 * The answers that enter the fits of experience and skills: those of titles with ten answers or with a role, the most common 150. A
 * free-text title that nobody else wrote tells nothing of pay in it, and each would cost a column.
 */
export function fittedAnswers(
  answers: readonly Answer[],
  hasRole: (title: string) => boolean,
): Answer[] {
  const counts = [...countBy(answers, ({ title }) => title)];
  const kept = new Set(
    counts
      .filter(([title, rows]) => rows >= fewestAnswers || hasRole(title))
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, mostTitles)
      .map(([title]) => title),
  );
  return answers.filter(({ title }) => kept.has(title));
}
