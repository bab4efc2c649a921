import { quantileSorted } from "d3-array";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";

/** The middle of pay in a country for one role, or for a title without one, in US dollars of the figures' own years. */
export interface TypicalPay {
  country: string;
  /** "role backend-engineer", or "title Welder" within a source. */
  of: string;
  /** Natural log of US dollars a year. */
  log: number;
  /** Pieces behind it: pay points, answers; an office's figure counts as thirty. */
  n: number;
}

/** An office's figure rests on more answers than any survey's. */
const officeWeight = 30;
/** Pay is far off by a factor; points that are nearer than half a hundredth count as one, so that millions need little memory. */
const stepsOfLog = 200;

/**
 * The middle of pay by country and role of an edition's cells: weighted medians of log pay, levels and years together. Cells
 * in currencies without a rate are left out. The cells are gone through once, and none is held.
 */
export async function typicalPay(
  cells: Iterable<PayCell> | AsyncIterable<PayCell>,
  titleRoles: readonly TitleRoles[],
  roleTitles: ReadonlyMap<string, string>,
  ratesOf: (year: number) => Rates | null,
): Promise<TypicalPay[]> {
  const mapped = Map.groupBy(titleRoles, ({ title }) => title);
  const tallies = new Map<string, Map<number, number>>();
  for await (const cell of cells) {
    const roles =
      cell.kind === "advertised"
        ? [roleTitles.get(cell.title) ?? []].flat()
        : (mapped.get(cell.title) ?? []).flatMap((entry) => entry.roles.slice(0, 1));
    const names = [...roles.map((role) => `role ${role}`), `title ${cell.source} ${cell.title}`];
    const own = pointsOf(cell, ratesOf(cell.year));
    if (own.length === 0) continue;
    for (const of of names) {
      const key = `${cell.country}\t${of}`;
      const tally = tallies.get(key) ?? new Map<number, number>();
      tallies.set(key, tally);
      for (const { log, n } of own) {
        const step = Math.round(log * stepsOfLog);
        tally.set(step, (tally.get(step) ?? 0) + n);
      }
    }
  }
  return [...tallies].flatMap(([key, tally]) => {
    const points = [...tally].map(([step, n]) => ({ log: step / stepsOfLog, n }));
    const [country = "", of = ""] = key.split("\t");
    const n = points.reduce((sum, point) => sum + point.n, 0);
    return n === 0 ? [] : [{ country, of, log: weightedMedian(points), n }];
  });
}

/** The whole country and all experience: parts would count twice. */
function isWhole(cell: PayCell): boolean {
  if (cell.kind === "official") return cell.region === null;
  return cell.kind === "advertised" || cell.experience === null;
}

/** The pay of a cell as points of log US dollars with their weights; none without a rate. */
export function pointsOf(cell: PayCell, rates: Rates | null): { log: number; n: number }[] {
  const inUsd = (currency: string) => {
    const rate = rates?.perUsd[currency];
    return rate === undefined ? null : Math.log(rate);
  };
  if (!isWhole(cell)) return [];
  if (cell.kind === "advertised") {
    return cell.ranges.flatMap(({ currency, low, high, count }) => {
      const rate = inUsd(currency);
      if (rate === null) return [];
      return [low, ...(high === null ? [] : [high])].map((amount) => ({
        log: Math.log(amount) - rate,
        n: count,
      }));
    });
  }
  const rate = inUsd(cell.currency);
  if (rate === null) return [];
  if (cell.kind === "self-reported") return [{ log: cell.percentilesLog[2] - rate, n: cell.n }];
  const middle = cell.p50 ?? cell.mean;
  return middle === null ? [] : [{ log: Math.log(middle) - rate, n: officeWeight }];
}

/** The value below which half of the weight lies. */
export function weightedMedian(points: readonly { log: number; n: number }[]): number {
  const sorted = points.toSorted((a, b) => a.log - b.log);
  if (sorted.every(({ n }) => n === sorted[0]?.n)) {
    return (
      quantileSorted(
        sorted.map(({ log }) => log),
        0.5,
      ) ?? 0
    );
  }
  const half = sorted.reduce((sum, { n }) => sum + n, 0) / 2;
  let below = 0;
  for (const { log, n } of sorted) {
    below += n;
    if (below >= half) return log;
  }
  return 0;
}
