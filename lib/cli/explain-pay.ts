import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import type { Explanation } from "#lib/release/editor/explain.ts";
import { counted } from "./words.ts";

type Cell = Explanation["cells"][number];

/**
 * What a pay cell pays on average, as a report prints it: of ranges the mean of their ends, of answers the lognormal mean, of offices
 * as published. In the cell's own currency, or in the page's where a cell has several. Answers in another currency than the page's
 * are brought to it at the rate of their year, which is printed.
 */
export function payOfCell(
  { statistics, year }: Pick<Cell, "statistics" | "year">,
  page: string,
  rates: Rates,
  ratesOf: (year: number) => Rates | null,
): string {
  if ("ranges" in statistics) {
    const held = statistics.ranges.filter((range) => rates.perUsd[range.currency] !== undefined);
    const [first] = held;
    const one = held.every(({ currency }) => currency === first?.currency);
    const currency = one ? (first?.currency ?? page) : page;
    const points = held.flatMap(({ low, high, count, currency: own }) =>
      [low, ...(high === null ? [] : [high])].map((end) => ({
        sum: convert(end, own, currency, rates) * count,
        count,
      })),
    );
    const count = total(points.map((point) => point.count));
    if (count === 0) return "no rate";
    return formatMoney(total(points.map(({ sum }) => sum)) / count, currency);
  }
  const { currency } = statistics;
  if ("meanLog" in statistics) {
    const mean = Math.exp(statistics.meanLog + statistics.varianceLog / 2);
    const own = ratesOf(year)?.perUsd;
    const rate = (own?.[page] ?? Number.NaN) / (own?.[currency] ?? Number.NaN);
    return currency === page || Number.isNaN(rate)
      ? formatMoney(mean, currency)
      : `${formatMoney(mean, currency)}, ${formatMoney(mean * rate, page)} at ${rate.toPrecision(4)}`;
  }
  if (statistics.mean !== null) return formatMoney(statistics.mean, currency);
  return statistics.p50 === null ? "" : `${formatMoney(statistics.p50, currency)} (median)`;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * How a page's first figure, or that of a level, follows from its pieces and estimates; the last line has it as the page prints it.
 * @param level of the page's kind of pay; "all" for the page's first figure.
 */
export function headlineLines(
  { page, estimates }: Pick<Explanation, "page" | "estimates">,
  level = "all",
): string[] {
  const { currency, lead, recorded, advertised } = page.facts;
  if (level === "all" && standsOnRecorded(page.facts)) {
    const figure = formatMoney(page.facts.recorded.average, currency);
    const line = recordedLine(page.facts.recorded, currency, page.rates);
    return [line, `The page begins with ${figure}`];
  }
  const estimate = estimates.find((one) => one.kind === lead.kind && one.level === level);
  const held = level === "all" ? (recorded ?? advertised) : null;
  const besides =
    held === null ? [] : [`${recordedLine(held, currency, page.rates)}; it does not lead`];
  if (estimate === undefined) return besides;
  const weight = Math.round(100 * estimate.ownWeight);
  const exact = formatMoney(estimate.mean, estimate.currency);
  const { mean, band } = formatEstimate(estimate, estimate.currency);
  return [
    ...besides,
    estimate.ownWeight === 0
      ? `No ${lead.kind} pay of the page itself bears on the estimate of ${exact}: it is what neighbouring roles, countries, levels and years say`
      : `Its own pieces weigh ${weight}% in the estimate of ${exact}, neighbouring roles, countries, levels and years ${100 - weight}%`,
    `Rounded to what its 80% band (${band}) supports`,
    level === "all" ? `The page begins with ${mean}` : `At this level the page prints ${mean}`,
  ];
}

function recordedLine(
  {
    kind,
    statistic,
    average,
    payPoints,
    postings,
    window,
  }: NonNullable<Explanation["page"]["facts"]["recorded"]>,
  currency: string,
  { year }: Rates,
): string {
  const years = window.from === window.to ? `${window.to}` : `${window.from} to ${window.to}`;
  const amount = formatMoney(average, currency);
  if (kind === "official") return `The newest office's ${statistic}, of ${years}, is ${amount}`;
  return kind === "advertised"
    ? `The plain mean of ${counted(payPoints, "pay point")} of ${counted(postings, "posting")} of ${years}, other currencies at the rates of ${year}, is ${amount}`
    : `The lognormal mean of ${counted(payPoints, "answer")} of ${years}, rounded to what so many support, is ${amount}`;
}
