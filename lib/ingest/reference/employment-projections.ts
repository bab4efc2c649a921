import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import type { ReferenceReader, SeriesRow } from "./reference-reader.ts";

const file = "bls/employment-projections-2024-34.csv";

/** The publisher writes a dash where it gives no figure. */
const amount = z.string().transform((text) => (/^-?\d/.test(text) ? Number(text) : null));

const schema = z.object({
  "2024 National Employment Matrix code": z.string(),
  "Employment, 2024": amount,
  "Employment, 2034": amount,
  "Employment change, percent, 2024–34": amount,
  "Occupational openings, 2024–34 annual average": amount,
});

/** All occupations together, for comparison. */
export const allOccupations = "00-0000";

/** US employment now and projected (people), its change (fraction) and openings a year (people). */
export const employmentProjections: ReferenceReader = {
  source: "bls-employment-projections",
  inputs: [file],
  readSeries: (text, { occupations }) =>
    csvRows(file, text(file), schema).flatMap((row): SeriesRow[] => {
      const subject = row["2024 National Employment Matrix code"];
      if (!occupations.has(subject) && subject !== allOccupations) return [];
      const change = row["Employment change, percent, 2024–34"];
      const figures: [string, string, number | null, number][] = [
        ["employment", "2024", row["Employment, 2024"], 1000],
        ["employment", "2034", row["Employment, 2034"], 1000],
        ["employment-change", "2024-2034", change, 0.01],
        ["openings", "2024-2034", row["Occupational openings, 2024–34 annual average"], 1000],
      ];
      return figures.flatMap(([series, period, value, factor]): SeriesRow[] =>
        value === null ? [] : [{ series, subject, period, value: value * factor }],
      );
    }),
};
