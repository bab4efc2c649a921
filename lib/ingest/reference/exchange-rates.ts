import { z } from "zod";
import { csvRows, numericOrNull } from "./csv-rows.ts";
import type { ReferenceReader, SeriesRow } from "./reference-reader.ts";

const file = "macro/usd-fx-annual-average.csv";
const currencyCode = /^[A-Z]{3}$/;

/**
 * Yearly average exchange rates: units of the currency for one US dollar.
 * The newest column is dropped: a year that is not over has no yearly average.
 */
export const exchangeRates: ReferenceReader = {
  source: "ecb-exchange-rates",
  inputs: [file],
  readSeries: (text) => {
    const rows = csvRows(
      file,
      text(file),
      z.object({ currency: z.string() }).catchall(numericOrNull),
    );
    return rows
      .filter((row) => currencyCode.test(row.currency))
      .flatMap(({ currency, ...byYear }) => {
        const years = Object.keys(byYear).toSorted();
        return years.slice(0, -1).flatMap((period): SeriesRow[] => {
          const value = byYear[period];
          return typeof value === "number"
            ? [{ series: "usd-rate", subject: currency, period, value }]
            : [];
        });
      });
  },
};
