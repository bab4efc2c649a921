import { z } from "zod";
import { csvRows, numeric } from "./csv-rows.ts";
import type { ReferenceReader, SeriesRow } from "./reference-reader.ts";

const file = "ai-exposure/soc-ai-applicability.csv";
/** The chats that were scored are of January to September 2024. */
const period = "2024";

/** The share, in percent, of all scored occupations to whose tasks generative AI applies less: whose score is lower. */
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
        const below = rows.filter((other) => other.ai_applicability_score < score).length;
        const value = (100 * below) / rows.length;
        return [{ series: "ai-applicability-percentile", subject, period, value }];
      });
  },
};
