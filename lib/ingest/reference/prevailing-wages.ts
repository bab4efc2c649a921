import { quantile } from "d3-array";
import { z } from "zod";
import type { PrevailingLevel } from "#lib/domain/reference.ts";
import { csvRows, numericOrNull } from "./csv-rows.ts";
import type { ReferenceReader } from "./reference-reader.ts";

const file = "all-occupations/us-prevailing-wages-all-soc-2025-26.csv.gz";

/** Hours of a year by which the office itself turns hourly wages into yearly ones. */
const hoursAYear = 2080;

/** Fewer areas are no distribution over the country. */
const fewestAreas = 20;

const schema = z.object({
  soc2018: z.string(),
  unit: z.enum(["hour", "year"]),
  level1_usd: numericOrNull,
  level2_usd: numericOrNull,
  level3_usd: numericOrNull,
  level4_usd: numericOrNull,
});

/** The four US prevailing-wage levels of our roles' occupations a year: the area in the middle, and a tenth from each end. */
export const prevailingWages: ReferenceReader = {
  source: "oflc-prevailing-wages",
  inputs: [file],
  readPrevailing: (text, { occupations }) => {
    const rows = csvRows(file, text(file), schema).filter(({ soc2018 }) =>
      occupations.has(soc2018),
    );
    return [...Map.groupBy(rows, ({ soc2018 }) => soc2018)].flatMap(([occupation, areas]) =>
      ([1, 2, 3, 4] as const).flatMap((level): PrevailingLevel[] => {
        const wages = areas.flatMap((area) => {
          const wage = area[`level${level}_usd`];
          return wage === null ? [] : [area.unit === "hour" ? wage * hoursAYear : wage];
        });
        if (wages.length < fewestAreas) return [];
        const at = (share: number) => Math.round(quantile(wages, share) ?? 0);
        return [
          { occupation, level, areas: wages.length, p10: at(0.1), p50: at(0.5), p90: at(0.9) },
        ];
      }),
    );
  },
};
