import { z } from "zod";
import { csvRows, numericOrNull, year } from "./csv-rows.ts";
import type { ReferenceReader, ReferenceScope, SeriesRow } from "./reference-reader.ts";

const labourCostFile = "official/eurostat-lci-annual-wage-growth.csv";

/** Eurostat's areas under the names that our series use. */
const areas = new Map([
  ["EA20", "EA"],
  ["EU27", "EU"],
]);

/** The subject of a Eurostat area code; undefined where it is none of our countries. */
function subjectOf(geo: string, { countries }: ReferenceScope): string | undefined {
  return areas.get(geo) ?? countries.find(({ code }) => code === geo)?.code;
}

/** Yearly change of hourly wages and salaries (labour cost index, D11), a fraction. */
export const eurostatLabourCost: ReferenceReader = {
  source: "eurostat-labour-cost-index",
  inputs: [labourCostFile],
  readSeries: (text, scope) => {
    const schema = z.object({
      geo: z.string(),
      year,
      wages_and_salaries_change_pct: numericOrNull,
    });
    return csvRows(labourCostFile, text(labourCostFile), schema).flatMap((row): SeriesRow[] => {
      const subject = subjectOf(row.geo, scope);
      const change = row.wages_and_salaries_change_pct;
      if (subject === undefined || change === null) return [];
      return [
        { series: "labour-cost-wage-growth", subject, period: row.year, value: change / 100 },
      ];
    });
  },
};
