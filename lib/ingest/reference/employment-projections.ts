import { z } from "zod";
import type { EntryNeeds } from "#lib/domain/reference.ts";
import { csvRows } from "./csv-rows.ts";
import type { ReferenceReader, SeriesRow } from "./reference-reader.ts";

const file = "bls/employment-projections-2024-34.csv";

/** The publisher writes a dash where it gives no figure. */
const amount = z.string().transform((text) => (/^-?\d/.test(text) ? Number(text) : null));

const schema = z.object({
  "2024 National Employment Matrix code": z.string(),
  "Employment change, percent, 2024–34": amount,
  "Occupational openings, 2024–34 annual average": amount,
});

const entrySchema = z.object({
  "2024 National Employment Matrix code": z.string(),
  "Typical education needed for entry": z.string(),
  "Work experience in a related occupation": z.string(),
  "Typical on-the-job training needed to attain competency in the occupation": z.string(),
});

/** The publisher writes "None", a dash or nothing where nothing is usual. */
const orNull = (text: string) => (/^(None|—)?$/.test(text.trim()) ? null : text.trim());

/** Projected change of US employment (fraction) and openings a year (people) of our roles' occupations, and what people usually need to start in them. */
export const employmentProjections: ReferenceReader = {
  source: "bls-employment-projections",
  inputs: [file],
  readSeries: (text, { occupations }) =>
    csvRows(file, text(file), schema).flatMap((row): SeriesRow[] => {
      const subject = row["2024 National Employment Matrix code"];
      if (!occupations.has(subject)) return [];
      const change = row["Employment change, percent, 2024–34"];
      const figures: [string, string, number | null, number][] = [
        ["employment-change", "2024-2034", change, 0.01],
        ["openings", "2024-2034", row["Occupational openings, 2024–34 annual average"], 1000],
      ];
      return figures.flatMap(([series, period, value, factor]): SeriesRow[] =>
        value === null ? [] : [{ series, subject, period, value: value * factor }],
      );
    }),
  readEntryNeeds: (text, { occupations }) =>
    csvRows(file, text(file), entrySchema).flatMap((row): EntryNeeds[] => {
      const occupation = row["2024 National Employment Matrix code"];
      const education = orNull(row["Typical education needed for entry"]);
      if (!occupations.has(occupation) || education === null) return [];
      const experience = orNull(row["Work experience in a related occupation"]);
      const training = orNull(
        row["Typical on-the-job training needed to attain competency in the occupation"],
      );
      return [{ occupation, education, experience, training }];
    }),
};
