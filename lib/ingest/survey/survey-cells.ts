import { deviation, mean, quantileSorted } from "d3-array";
import { type PayConcept, type SurveyCell, usualConcept } from "#lib/domain/pay-cell.ts";
import type { Answer } from "./answer.ts";
import { bandName, inBand, mergeBands } from "./experience-bands.ts";
import { fewestAnswers } from "./plausible-pay.ts";

/** What all cells of an edition share. */
export interface CellContext {
  source: string;
  edition: string;
  concept: PayConcept;
  /** False where the survey's years are not years of work: then no cell is split by them. */
  byExperience: boolean;
}

/** Log pay is kept to a hundredth of a percent, so that shipped and imported cells are the same. */
const decimals = 4;

/**
 * Groups answers by role, country and year; a country's answers are in one currency. Each group of ten or more is one cell for the whole
 * (`experience` null) and, where two bands of experience or more hold ten each, a cell for each band.
 * Bands add up to the whole, so that no difference between cells uncovers a smaller group.
 *
 * @returns the cells, and how many answers were in groups of fewer than ten.
 */
export function surveyCells(
  answers: readonly Answer[],
  context: CellContext,
): { cells: SurveyCell[]; dropped: number } {
  const groups = [
    ...Map.groupBy(answers, ({ title, country, year }) => `${country}\t${title}\t${year}`).values(),
  ];
  const large = groups.filter((group) => group.length >= fewestAnswers);
  return {
    cells: large.flatMap((group) => {
      const bands = context.byExperience
        ? mergeBands(
            group.map(({ years }) => years),
            fewestAnswers,
          )
        : [];
      const parts = bands.length > 1 ? bands : [];
      return [
        ...cell(group, null, context),
        ...parts.flatMap((band) =>
          cell(
            group.filter(({ years }) => inBand(years, band)),
            bandName(band),
            context,
          ),
        ),
      ];
    }),
    dropped: groups
      .filter((group) => group.length < fewestAnswers)
      .reduce((sum, group) => sum + group.length, 0),
  };
}

function cell(
  group: readonly Answer[],
  experience: string | null,
  { source, edition, concept }: CellContext,
): SurveyCell[] {
  const [first] = group;
  if (first === undefined) return [];
  const pay = group.map(({ logPay }) => logPay).toSorted((a, b) => a - b);
  const rounded = (value: number | undefined) => Number((value ?? 0).toFixed(decimals));
  const percentile = (share: number) => rounded(quantileSorted(pay, share));
  return [
    {
      kind: "self-reported",
      source,
      edition,
      ...(concept === usualConcept["self-reported"] ? {} : { concept }),
      title: first.title,
      country: first.country,
      year: first.year,
      experience,
      currency: first.currency,
      n: group.length,
      meanLog: rounded(mean(pay)),
      varianceLog: rounded((deviation(pay) ?? 0) ** 2),
      percentilesLog: [
        percentile(0.1),
        percentile(0.25),
        percentile(0.5),
        percentile(0.75),
        percentile(0.9),
      ],
    },
  ];
}
