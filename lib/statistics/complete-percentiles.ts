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
  const median = p50 ?? b50;
  const [low10, low25] = side(median, { tenth: p10, quartile: p25 }, [b10 - b50, b25 - b50]);
  const [high90, high75] = side(median, { tenth: p90, quartile: p75 }, [b90 - b50, b75 - b50]);
  return [low10, low25, median, high75, high90];
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
