import { z } from "zod";
import { csvRows, numeric, year } from "./csv-rows.ts";
import {
  firstYear,
  type InputText,
  type ReferenceReader,
  type ReferenceScope,
  type SeriesRow,
} from "./reference-reader.ts";

const pppFile = "macro/ppp-gdp.csv";
const pricesFile = "macro/consumer-price-inflation.csv";

/** Where official pay is projected, so that prices stand in for posted wages of the time before these were published. */
const pricesOf = new Set(["US", "GB"]);

/** Elsewhere pages name the newest growth of prices only; before this year it is no news. */
const pricesSince = 2023;

/** Leva for one euro, fixed when Bulgaria joined the euro in 2026 (Council Regulation (EU) 2025/1409). */
const levaPerEuro = 1.95583;

/** Purchasing power, local currency units per international dollar; yearly growth of consumer prices, a fraction. */
export const worldBank: ReferenceReader = {
  source: "world-bank",
  inputs: [pppFile, pricesFile],
  readSeries: (text, { countries }) => [...power(text, countries), ...prices(text, countries)],
};

function power(text: InputText, countries: ReferenceScope["countries"]): SeriesRow[] {
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
}

function prices(text: InputText, countries: ReferenceScope["countries"]): SeriesRow[] {
  const codeOfIso3 = new Map(countries.map(({ iso3, code }) => [iso3, code]));
  const schema = z.object({ "Country Code": z.string(), Year: year, inflation_pct: numeric });
  return csvRows(pricesFile, text(pricesFile), schema).flatMap((row): SeriesRow[] => {
    const subject = codeOfIso3.get(row["Country Code"]);
    if (subject === undefined) return [];
    if (Number(row.Year) < (pricesOf.has(subject) ? firstYear : pricesSince)) return [];
    const value = Number((row.inflation_pct / 100).toPrecision(8));
    return [{ series: "consumer-price-growth", subject, period: row.Year, value }];
  });
}
