import { fitRandomCoefficients, type IndicatorRow } from "#lib/statistics/random-coefficients.ts";
import type { Answer } from "./answer.ts";
import { type Band, bandName, inBand } from "./experience-bands.ts";

/** Numbers the columns of an indicator design in the order in which they are first asked for. */
export function columnNumbers(): { of: (key: string) => number; count: () => number } {
  const numbers = new Map<string, number>();
  return {
    of: (key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    },
    count: () => numbers.size,
  };
}

/** Answers by which a country's own spread counts half against that of all. */
const spreadPrior = 20;

/**
 * Log pay on role, country and band of experience: a row for each answer with its fixed columns, weighted
 * by how much pay spreads in its country, so that countries with wild amounts count less. The first
 * role, country and the reference band have no column of their own; column 0 is the intercept.
 */
export function weightedRows(
  answers: readonly Answer[],
  bands: readonly Band[],
  reference: Band,
): { rows: IndicatorRow[]; fixed: number; bandColumn: (band: Band) => number } {
  const columns = columnNumbers();
  columns.of("intercept");
  const [first] = answers;
  const bandColumn = (band: Band) => columns.of(`years ${bandName(band)}`);
  for (const band of bands) {
    if (band !== reference && answers.some(({ years }) => inBand(years, band))) bandColumn(band);
  }
  const plain = answers.map(({ title, country, years, logPay }): IndicatorRow => {
    const band = bands.find((candidate) => inBand(years, candidate)) ?? reference;
    return {
      response: logPay,
      weight: 1,
      columns: [
        0,
        ...(band === reference ? [] : [bandColumn(band)]),
        ...(title === first?.title ? [] : [columns.of(`title ${title}`)]),
        ...(country === first?.country ? [] : [columns.of(`country ${country}`)]),
      ],
    };
  });
  const fixed = columns.count();
  const { contrast, residualVariance } = fitRandomCoefficients(plain, fixed, []);
  const squares = Map.groupBy(
    plain.map((row, at) => ({
      country: answers[at]?.country,
      square: (row.response - contrast(row.columns).value) ** 2,
    })),
    ({ country }) => country,
  );
  const variance = new Map(
    [...squares].map(([country, own]) => {
      const sum = own.reduce((total, { square }) => total + square, 0);
      return [country, (sum + spreadPrior * residualVariance) / (own.length + spreadPrior)];
    }),
  );
  const rows = plain.map((row, at) => ({
    ...row,
    weight: residualVariance / (variance.get(answers[at]?.country) ?? residualVariance),
  }));
  return { rows, fixed, bandColumn };
}
