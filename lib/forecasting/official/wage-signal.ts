import { greatest } from "d3-array";
import type { WageSignal } from "#lib/domain/official-series.ts";

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
