import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import { numeric, year } from "./csv-values.ts";
import { firstYear, type ReferenceReader, type SeriesRow } from "./reference-reader.ts";

const pppFile = "macro/ppp-gdp.csv";

/** Leva for one euro, fixed when Bulgaria joined the euro in 2026 (Council Regulation (EU) 2025/1409). */
const levaPerEuro = 1.95583;

/** Purchasing power: local currency units per international dollar. */
export const worldBank: ReferenceReader = {
  source: "world-bank",
  inputs: [pppFile],
  readSeries: (text, { countries }) => {
    const codes = new Set(countries.map(({ code }) => code));
    return csvRows(
      pppFile,
      text(pppFile),
      z.object({ "Country ID": z.string(), Year: year, PPP: numeric }),
    ).flatMap((row): SeriesRow[] => {
      const subject = row["Country ID"];
      if (!codes.has(subject) || Number(row.Year) < firstYear) return [];
      const value = subject === "BG" ? row.PPP / levaPerEuro : row.PPP;
      return [{ series: "ppp", subject, period: row.Year, value }];
    });
  },
};
