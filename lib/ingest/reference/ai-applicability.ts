import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import { numeric } from "./csv-values.ts";
import type { ReferenceReader, SeriesRow } from "./reference-reader.ts";

const file = "ai-exposure/soc-ai-applicability.csv";
/** The chats that were scored are of January to September 2024. */
const period = "2024";

/**
 * Applicability of generative AI to an occupation's tasks (0 to 1), and its percentile: the share,
 * in percent, of all scored occupations whose score is lower or equal.
 */
export const aiApplicability: ReferenceReader = {
  source: "microsoft-ai-applicability",
  inputs: [file],
  readSeries: (text, { occupations }) => {
    const schema = z.object({ "SOC Code": z.string(), ai_applicability_score: numeric });
    const rows = csvRows(file, text(file), schema);
    return rows
      .filter((row) => occupations.has(row["SOC Code"]))
      .flatMap((row): SeriesRow[] => {
        const subject = row["SOC Code"];
        const score = row.ai_applicability_score;
        const atMost = rows.filter((other) => other.ai_applicability_score <= score).length;
        return [
          { series: "ai-applicability", subject, period, value: score },
          {
            series: "ai-applicability-percentile",
            subject,
            period,
            value: (100 * atMost) / rows.length,
          },
        ];
      });
  },
};
