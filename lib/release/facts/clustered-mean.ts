import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { student80 } from "#lib/statistics/student.ts";
import { rangeEnds } from "./recorded-advertised.ts";

/** Fewer distinct ranges than this do not support an interval of their own. */
const fewestClusters = 5;

/**
 * The plain mean of a cell's pay points with an 80% interval that counts postings of one employer or range
 * as one piece of evidence: the cluster-robust variance of a mean (Liang and Zeger 1986,
 * Biometrika 73, 13-22), a cluster being an employer, or a distinct advertised range where the source tells none, with the t quantile of one degree of freedom less
 * than there are clusters (Bell and McCaffrey 2002, Survey Methodology 28, 169-181).
 *
 * @returns amounts a year in `currency`; null bounds under five distinct ranges; null without cells.
 */
export function clusteredMean(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): { mean: number; low80: number | null; high80: number | null } | null {
  const clusters = new Map<string, { points: number; sum: number }>();
  for (const range of cells.flatMap(({ ranges }) => ranges)) {
    const ends = rangeEnds(range).map((end) => convert(end, range.currency, currency, rates));
    const key = range.employer ?? `${range.currency} ${range.low} ${range.high}`;
    const cluster = clusters.get(key) ?? { points: 0, sum: 0 };
    clusters.set(key, {
      points: cluster.points + range.count * ends.length,
      sum: cluster.sum + range.count * ends.reduce((total, end) => total + end, 0),
    });
  }
  const all = [...clusters.values()];
  const points = all.reduce((total, cluster) => total + cluster.points, 0);
  if (points === 0) return null;
  const mean = all.reduce((total, cluster) => total + cluster.sum, 0) / points;
  if (all.length < fewestClusters) return { mean, low80: null, high80: null };
  const squares = all.reduce((total, { points, sum }) => total + (sum - points * mean) ** 2, 0);
  const error = Math.sqrt((squares * all.length) / (all.length - 1)) / points;
  const half = student80(all.length - 1) * error;
  return { mean, low80: mean - half, high80: mean + half };
}
