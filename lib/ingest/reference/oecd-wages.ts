import { z } from "zod";
import { csvRows, numericOrNull, year } from "./csv-rows.ts";
import { firstYear, type ReferenceReader, type SeriesRow } from "./reference-reader.ts";

const file = "macro/oecd-average-annual-wage-nominal.csv";

/** Yearly change of the average wage in national currency, a fraction. */
export const oecdWages: ReferenceReader = {
  source: "oecd-average-wages",
  inputs: [file],
  readSeries: (text, { countries }) => {
    const codeOfIso3 = new Map(countries.map(({ iso3, code }) => [iso3, code]));
    const schema = z.object({ iso3: z.string(), year, yoy_pct: numericOrNull });
    return csvRows(file, text(file), schema).flatMap((row): SeriesRow[] => {
      const subject = codeOfIso3.get(row.iso3);
      if (subject === undefined || row.yoy_pct === null || Number(row.year) < firstYear) return [];
      return [
        { series: "average-wage-growth", subject, period: row.year, value: row.yoy_pct / 100 },
      ];
    });
  },
};
