import { loadRates, loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import type { Rates } from "#lib/domain/money.ts";

/**
 * Yearly average rates of the year nearest to the one asked, the earlier of two: enough to compare
 * amounts within a country, which is all that an import does with them. Null where no year is held.
 */
export function nearestRates(): (year: number) => Rates | null {
  const periods = loadReferenceSeries()
    .filter(({ series }) => series === "usd-rate")
    .flatMap(({ points }) => points.map(({ period }) => Number(period)));
  const held = [...new Set(periods)].map((year) => loadRates(year));
  const found = new Map<number, Rates | null>();
  return (year) => {
    const known = found.get(year);
    if (known !== undefined) return known;
    const [nearest = null] = held.toSorted(
      (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year,
    );
    found.set(year, nearest);
    return nearest;
  };
}
