import { compareText } from "#lib/domain/compare-text.ts";
import type { NationPay, RegionPay } from "./cell-facts.ts";

/** Regions with a figure from which a cell has a page by region. */
export const regionsForPage = 2;
/** Regions from which search engines may list that page. */
export const regionsForIndex = 5;

/** A figure of one place with its relative standard error, a fraction; null where the office gives none. */
interface PlaceFigure {
  pay: number;
  error: number | null;
}

/** Pay of the regions of a country in one measure. */
export interface RegionalPay {
  /** Means where the office gives any, else medians: the two do not stand in one list. */
  measure: "average" | "median";
  /** Highest pay first. */
  rows: (PlaceFigure & { region: RegionPay })[];
  /** Regions that the office names and gives no figure for. */
  without: RegionPay[];
  nation: (PlaceFigure & { jobs: number | null }) | null;
}

/** Puts the figures of regions into one list and the country's beside them, in the measure that they share. */
export function regionalPay(regions: readonly RegionPay[], nation: NationPay | null): RegionalPay {
  const measure = regions.some(({ mean }) => mean !== null) ? "average" : "median";
  const figureOf = (place: NationPay): PlaceFigure | null => {
    const pay = measure === "average" ? place.mean : place.median;
    const error = measure === "average" ? place.meanError : place.medianError;
    return pay === null ? null : { pay, error };
  };
  const figured = regions.map((region) => ({ region, figure: figureOf(region) }));
  const whole = nation && figureOf(nation);
  return {
    measure,
    rows: figured
      .flatMap(({ region, figure }) => (figure === null ? [] : [{ region, ...figure }]))
      .toSorted((a, b) => b.pay - a.pay || compareText(a.region.region, b.region.region)),
    without: figured.filter(({ figure }) => figure === null).map(({ region }) => region),
    nation: nation && whole ? { ...whole, jobs: nation.jobs } : null,
  };
}
