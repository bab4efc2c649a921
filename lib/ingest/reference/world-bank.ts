import { z } from "zod";
import { csvRows } from "./csv-rows.ts";
import { numeric, numericOrNull, year } from "./csv-values.ts";
import { firstYear, type ReferenceReader, type SeriesRow } from "./reference-reader.ts";

const pppFile = "macro/ppp-gdp.csv";
const inflationFile = "macro/consumer-price-inflation.csv";

/** Leva for one euro, fixed when Bulgaria joined the euro in 2026 (Council Regulation (EU) 2025/1409). */
const levaPerEuro = 1.95583;

/** Purchasing power (local currency units per international dollar) and consumer price inflation (fraction). */
export const worldBank: ReferenceReader = {
  source: "world-bank",
  inputs: [pppFile, inflationFile],
  readSeries: (text, { countries }) => {
    const codes = new Set(countries.map(({ code }) => code));
    const codeOfIso3 = new Map(countries.map(({ iso3, code }) => [iso3, code]));
    const ppp = csvRows(
      pppFile,
      text(pppFile),
      z.object({ "Country ID": z.string(), Year: year, PPP: numeric }),
    ).flatMap((row): SeriesRow[] => {
      const subject = row["Country ID"];
      if (!codes.has(subject) || Number(row.Year) < firstYear) return [];
      const value = subject === "BG" ? row.PPP / levaPerEuro : row.PPP;
      return [{ series: "ppp", subject, period: row.Year, value }];
    });
    const inflation = csvRows(
      inflationFile,
      text(inflationFile),
      z.object({ "Country Code": z.string(), Year: year, inflation_pct: numericOrNull }),
    ).flatMap((row): SeriesRow[] => {
      const subject = codeOfIso3.get(row["Country Code"]);
      if (subject === undefined || Number(row.Year) < firstYear) return [];
      if (row.inflation_pct === null) return [];
      return [{ series: "inflation", subject, period: row.Year, value: row.inflation_pct / 100 }];
    });
    return [...ppp, ...inflation];
  },
};
