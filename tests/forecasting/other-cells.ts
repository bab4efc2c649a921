import type { OfficialCell, SurveyCell } from "#lib/domain/pay-cell.ts";

const spread = 0.4;

/** Answers of a survey that lie log-normally around an average in US dollars. */
export function surveyCell(
  own: Pick<SurveyCell, "source" | "edition" | "title" | "country" | "n"> &
    Partial<SurveyCell> & { mean: number },
): SurveyCell {
  const { mean, ...rest } = own;
  const meanLog = Math.log(mean) - spread ** 2 / 2;
  return {
    kind: "self-reported",
    year: 2025,
    experience: null,
    currency: "USD",
    meanLog,
    varianceLog: spread ** 2,
    percentilesLog: [
      meanLog - 1.2816 * spread,
      meanLog - 0.6745 * spread,
      meanLog,
      meanLog + 0.6745 * spread,
      meanLog + 1.2816 * spread,
    ],
    ...rest,
  };
}

/** An office's figure in US dollars with its published error. */
export function officialCell(
  own: Pick<OfficialCell, "source" | "edition" | "title" | "country"> &
    Partial<OfficialCell> & { mean: number; error: number | null },
): OfficialCell {
  const { error, ...rest } = own;
  return {
    kind: "official",
    year: 2025,
    region: null,
    currency: "USD",
    jobs: 10_000,
    p10: null,
    p25: null,
    p50: null,
    p75: null,
    p90: null,
    meanError: error,
    medianError: null,
    ...rest,
  };
}
