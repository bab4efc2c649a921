import "server-only";
import { type MoneyTable, moneyTableSchema } from "#lib/domain/money-table.ts";
import { countryList } from "#lib/queries/countries.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { parityOf } from "../parts/parity.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { seriesBook } from "../parts/series.ts";

/** What readers' browsers convert amounts with, and the release that holds it. */
export const moneyTable = report(async (): Promise<{ release: string; table: MoneyTable }> => {
  const [release, countries] = await Promise.all([publishedRelease(), countryList()]);
  const known = countries.filter(({ cells }) => cells > 0);
  const subjects = known.map(({ code }) => code);
  const series = seriesBook(await referenceSeries({ series: ["ppp"], subjects }));
  const table = moneyTableSchema.parse({
    rates: release.rates,
    countries: Object.fromEntries(
      known.map((country) => [
        country.slug,
        { currency: country.currency, parity: parityOf(series, country)?.value ?? null },
      ]),
    ),
  });
  return { release: release.id, table };
});
