import { greatest } from "d3-array";
import type { WageSignal } from "#lib/domain/official-series.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";

/** Day from which posted wage growth was published at all; before it, nobody could use it. */
const postedSince = "2022-12-08";
/** Days from the end of a month until its posted wage growth is out. */
const postedAfter = 30;
/** Day of the year after by which the prices of a whole year are out. */
const pricesBy = "01-31";

/**
 * What reference series say of wages before offices count pay again, each with the day from which it could be
 * read: posted wage growth by month, consumer prices by year.
 */
export function wageSignals(series: readonly ReferenceSeries[]): WageSignal[] {
  return series.flatMap(({ series: id, subject, points }) => {
    if (id === "posted-wage-growth")
      return points.map(({ period, value }) => posted(subject, period, value));
    if (id === "consumer-price-growth") {
      return points.map(
        ({ period, value }): WageSignal => ({
          country: subject,
          kind: "prices",
          until: `${period}-12-31`,
          published: `${Number(period) + 1}-${pricesBy}`,
          growth: value,
        }),
      );
    }
    return [];
  });
}

function posted(country: string, month: string, growth: number): WageSignal {
  const [year, number] = month.split("-").map(Number);
  const lastDay = Date.UTC(year ?? 0, number ?? 0, 0);
  const published = isoDay(lastDay + postedAfter * 24 * 60 * 60 * 1000);
  return {
    country,
    kind: "posted",
    until: isoDay(lastDay),
    published: published < postedSince ? postedSince : published,
    growth,
  };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Months by which a signal must reach beyond an edition's figures to say something new. */
const fewestMonthsNewer = 3;

/**
 * The newest wage growth of a country that could be read on a day and reaches at least three months beyond
 * the figures of an edition: of wages in postings, or of consumer prices where no posted wages were published
 * yet. Null where there is none.
 */
export function newestSignal(
  signals: readonly WageSignal[],
  { country, reference, knownOn }: { country: string; reference: string; knownOn: string },
): WageSignal | null {
  const known = signals.filter(
    (signal) =>
      signal.country === country &&
      signal.published <= knownOn &&
      monthsBetween(reference, signal.until) >= fewestMonthsNewer,
  );
  const posted = known.filter(({ kind }) => kind === "posted");
  return greatest(posted.length > 0 ? posted : known, ({ until }) => until) ?? null;
}

/** Calendar months from one day's month to another's. */
function monthsBetween(from: string, to: string): number {
  const months = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return months(to) - months(from);
}
