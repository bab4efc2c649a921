import { logMeanOf } from "./mean-of-percentiles.ts";
import type { Percentiles } from "./mixture-percentiles.ts";
import { normal50, normal80 } from "./normal.ts";

/** Logs of P10, P25, P50, P75 and P90 as far as they are published; null where they are not. */
export type KnownPercentiles = readonly [
  p10: number | null,
  p25: number | null,
  p50: number | null,
  p75: number | null,
  p90: number | null,
];

/**
 * A spread of which some percentiles are known: these are kept, and the others lie as in a borrowed one, moved to the known
 * median and stretched on each side to the known tenth, else to the known quartile. So no borrowed quartile passes a
 * known tenth.
 *
 * @param known logs of amounts, or of ratios to a figure, rising as far as they are known.
 * @param borrowed of the same measure, rising.
 */
export function completePercentiles(known: KnownPercentiles, borrowed: Percentiles): Percentiles {
  const [p10, p25, p50, p75, p90] = known;
  const [b10, b25, b50, b75, b90] = borrowed;
  const median = p50 ?? between(known, borrowed) ?? b50;
  const [low10, low25] = side(median, { tenth: p10, quartile: p25 }, [b10 - b50, b25 - b50]);
  const [high90, high75] = side(median, { tenth: p90, quartile: p75 }, [b90 - b50, b75 - b50]);
  return [low10, low25, median, high75, high90];
}

/**
 * A spread as others borrow it: each quartile half way from its own place to that of a normal law between median and tenth. One
 * pay scale's steps say little of another's (0241).
 *
 * @param percentiles logs, rising.
 */
export function lentSpread([p10, p25, p50, p75, p90]: Percentiles): Percentiles {
  const lent = (quartile: number, tenth: number) =>
    (quartile + p50 + (tenth - p50) * (normal50 / normal80)) / 2;
  return [p10, lent(p25, p10), p50, lent(p75, p90), p90];
}

/** A median that lies between known quartiles, else known tenths, as the borrowed one does; null where neither are known. */
function between(known: KnownPercentiles, borrowed: Percentiles): number | null {
  const [p10, p25, , p75, p90] = known;
  const [b10, b25, b50, b75, b90] = borrowed;
  const place = (low: number | null, high: number | null, from: number, to: number) =>
    low === null || high === null
      ? null
      : low + (high - low) * (to > from ? (b50 - from) / (to - from) : 0.5);
  return place(p25, p75, b25, b75) ?? place(p10, p90, b10, b90);
}

/** Tenth and quartile of one side of the median, by a borrowed side's distances from its own median. */
function side(
  median: number,
  { tenth, quartile }: { tenth: number | null; quartile: number | null },
  borrowed: readonly [toTenth: number, toQuartile: number],
): [tenth: number, quartile: number] {
  // A borrowed side without width has no shape to lend: then that of a normal law is taken.
  const hasShape = borrowed[0] !== 0 && borrowed[1] !== 0;
  const [toTenth, toQuartile] = hasShape ? borrowed : [normal80, normal50];
  if (tenth !== null) {
    return [tenth, quartile ?? median + ((tenth - median) / toTenth) * toQuartile];
  }
  if (quartile !== null) return [median + ((quartile - median) / toQuartile) * toTenth, quartile];
  return [median + borrowed[0], median + borrowed[1]];
}

/** How far a side may be stretched or drawn in. */
const furthest = 50;
const bisections = 40;

/**
 * The same where all are relative to an average that is known with them: what is unknown above the median is stretched or drawn
 * in until the percentiles have that average, as nearly as the borrowed ones have theirs (but for what a normal tail beyond their top
 * tenth would add to it).
 */
export function completeToAverage(known: KnownPercentiles, borrowed: Percentiles): Percentiles {
  const completed = completePercentiles(known, borrowed);
  if (known[4] !== null) return completed;
  const average = Math.min(logMeanOf(borrowed), 0);
  return stretchedAbove(completed, { kept: known[3] ?? completed[2], average });
}

/**
 * Percentiles whose part above the median is stretched or drawn in, seen from an amount that stays, until they have an average.
 *
 * @param percentiles logs, rising.
 * @param kept log of the median or of the upper quartile, from which what lies above is stretched.
 * @param average log of the average that they are to have.
 */
export function stretchedAbove(
  [p10, p25, median, p75, p90]: Percentiles,
  { kept, average }: { kept: number; average: number },
): Percentiles {
  const stretched = (by: number): Percentiles => [
    ...([p10, p25, median] as const),
    kept + by * (p75 - kept),
    kept + by * (p90 - kept),
  ];
  let [from, to] = [-Math.log(furthest), Math.log(furthest)];
  for (let step = 0; step < bisections; step++) {
    const middle = (from + to) / 2;
    if (logMeanOf(stretched(Math.exp(middle))) < average) from = middle;
    else to = middle;
  }
  return stretched(Math.exp((from + to) / 2));
}
