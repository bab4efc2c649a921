import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import { numeric, numericOrNull, year } from "./csv-values.ts";
import type { ReferenceReader, ReferenceScope, SeriesRow } from "./reference-reader.ts";

const labourCostFile = "official/eurostat-lci-annual-wage-growth.csv";
const specialistsFile = "official/eurostat-ict-specialists.csv";

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

/** Employed ICT specialists (people) and their share of employment (fraction). */
export const eurostatSpecialists: ReferenceReader = {
  source: "eurostat-ict-specialists",
  inputs: [specialistsFile],
  readSeries: (text, scope) => {
    const schema = z.object({
      country_code: z.string(),
      year,
      ict_specialists_thousands: numericOrNull,
      ict_specialists_share_of_employment_pct: numericOrNull,
    });
    return csvRows(specialistsFile, text(specialistsFile), schema).flatMap((row): SeriesRow[] => {
      const subject = subjectOf(row.country_code, scope);
      if (subject === undefined) return [];
      const people = row.ict_specialists_thousands;
      const share = row.ict_specialists_share_of_employment_pct;
      const at = { subject, period: row.year };
      return [
        ...(people === null ? [] : [{ series: "ict-specialists", ...at, value: people * 1000 }]),
        ...(share === null ? [] : [{ series: "ict-specialist-share", ...at, value: share / 100 }]),
      ];
    });
  },
};

const hoursFile = "official/usual-weekly-hours.csv";

/** Usual hours a week of full-time employees, from one of the two offices that share the file. */
function usualHours(source: string, office: string): ReferenceReader {
  return {
    source,
    inputs: [hoursFile],
    readSeries: (text) => {
      const schema = z.object({
        year,
        country_code: z.string(),
        usual_hours_week_full_time_employees: numeric,
        source: z.string(),
      });
      return csvRows(hoursFile, text(hoursFile), schema)
        .filter((row) => row.source === office)
        .map((row) => ({
          series: "usual-weekly-hours",
          subject: row.country_code,
          period: row.year,
          value: row.usual_hours_week_full_time_employees,
        }));
    },
  };
}

export const eurostatHours = usualHours("eurostat-usual-hours", "eurostat_lfsa_ewhun2");
export const statcanHours = usualHours("statcan-usual-hours", "statcan_wds_14100043");
