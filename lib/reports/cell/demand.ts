import type { RegionPay } from "#lib/domain/cell-facts.ts";
import type { IntelligenceBlock, SeriesChart, SmallTable } from "#lib/domain/cell-page.ts";
import { type ReferenceSeries, sectorSubject } from "#lib/domain/reference.ts";
import { formatPeriod } from "#lib/format/date.ts";
import { aboveOrBelow } from "#lib/format/difference.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCount, formatNumber } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import {
  moneyFigure,
  numberFigure,
  percentFigure,
  periodFigure,
  yearFigure,
} from "../parts/figures.ts";
import { occupationLabel } from "../parts/occupation-label.ts";
import { claim, words } from "../parts/sentence.ts";
import { yearOnYear } from "../parts/series.ts";
import { block } from "./block.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { outlookClaim } from "./outlook.ts";
import { seriesSupport, sourceSupport } from "./support.ts";
import { wageGrowthClaim } from "./wage-growth.ts";

/** A change of postings under two percent in a year is printed as none: the index moves by that within weeks. */
const flatDemand = 0.02;

/** How many points the small chart shows. */
const monthsShown = 40;

/** Postings in the country: the role's sector where it is held, else all. */
export interface Demand {
  series: ReferenceSeries;
  /** "Software Development", or null where the index covers all postings. */
  sector: string | null;
  index: number;
  period: string;
  /** Against the same month a year before; null where that is not held. */
  change: number | null;
  beforePeriod: string | null;
  direction: "up" | "down" | "level";
}

/** The nearest postings index of the country, or null where none is held. */
export function demandOf({ record, role, series }: CellInput): Demand | null {
  const { code } = record.country;
  const own = role.indeedSector
    ? series("sector-postings-index", sectorSubject(code, role.indeedSector))
    : null;
  const found = own ?? series("postings-index", code);
  const compared = found && yearOnYear(found);
  if (!found || !compared) return null;
  const { last, before } = compared;
  const change = before === null ? null : last.value / before.value - 1;
  return {
    series: found,
    sector: own === null ? null : role.indeedSector,
    index: last.value,
    period: last.period,
    change,
    beforePeriod: before?.period ?? null,
    direction:
      change === null || Math.abs(change) < flatDemand ? "level" : change > 0 ? "up" : "down",
  };
}

/** Regional demand signals: postings, remote work, wage growth, the outlook, pay by region. */
export function demand(input: CellInput): IntelligenceBlock {
  const found = demandOf(input);
  const { aRole, country } = cellWords(input);
  return block("demand", "Regional demand signals", {
    claims: [
      ...(found === null ? [] : [levelClaim(input, found), changeClaim(input, found)]),
      comparedClaim(input, found),
      remoteClaim(input),
      wageGrowthClaim(input),
      outlookClaim(input),
      regionsClaim(input),
    ],
    unknown: found === null ? words("demand.unknown", { aRole, country }) : null,
    chart: found === null ? null : chart(input, found),
    table: regionTable(input),
    details: [words("detail.demand", {})],
  });
}

function levelClaim(input: CellInput, { series, sector, index, period }: Demand) {
  const slots = {
    country: cellWords(input).country,
    index: numberFigure("postings index", index, "index"),
    month: periodFigure("month of the index", period),
    baseMonth: periodFigure("base of the index", "2020-02"),
    base: numberFigure("value of the base", 100, "index"),
  };
  const support = seriesSupport(input, series);
  return sector === null
    ? claim("intelligence", "demand.all", { ...slots, sector: input.role.indeedSector }, support)
    : claim("intelligence", "demand.sector", { ...slots, sector }, support);
}

function changeClaim(input: CellInput, { series, change, beforePeriod, direction }: Demand) {
  if (change === null || beforePeriod === null) return null;
  const slots = {
    country: cellWords(input).country,
    beforeMonth: periodFigure("a year before", beforePeriod),
    change: percentFigure("change of postings in a year", change),
  };
  return claim("intelligence", `demand.change-${direction}`, slots, seriesSupport(input, series));
}

/** Postings of all kinds beside the sector's, in the sector's month. */
function comparedClaim(input: CellInput, found: Demand | null) {
  const all = input.series("postings-index", input.record.country.code);
  const same = all?.points.find(({ period }) => period === found?.period);
  if (!found?.sector || !all || !same) return null;
  const difference = same.value / found.index - 1;
  const slots = {
    country: cellWords(input).country,
    index: numberFigure("index of all postings", same.value, "index"),
    difference: percentFigure("difference of the two indices", difference),
    direction: aboveOrBelow(difference),
  };
  return claim("intelligence", "demand.compared", slots, seriesSupport(input, all));
}

function remoteClaim(input: CellInput) {
  const remote = input.series("remote-share", input.record.country.code);
  const compared = remote && yearOnYear(remote);
  if (!remote || !compared) return null;
  const { last, before } = compared;
  const slots = {
    country: cellWords(input).country,
    share: percentFigure("share of postings that name remote work", last.value, 1),
    month: periodFigure("month of the share", last.period),
    beforeShare: before && percentFigure("the share a year before", before.value, 1),
  };
  return claim("intelligence", "demand.remote", slots, seriesSupport(input, remote));
}

function chart(input: CellInput, { series, sector }: Demand): SeriesChart {
  const { country } = cellWords(input);
  return {
    title: words("demand.chart", { what: sector ?? "All", country }),
    unit: words("demand.chart-unit", {}),
    points: series.points.slice(-monthsShown).map(({ period, value }) => ({
      period: formatPeriod(period),
      value,
      shown: formatNumber(value),
    })),
  };
}

/** A region's official pay: the average, else the median. */
function regionPay({ mean, median }: RegionPay): number | null {
  return mean ?? median;
}

function regionMeasure({ mean }: RegionPay): string {
  return mean === null ? "median" : "average";
}

function paidRegions({ record }: CellInput): { region: RegionPay; pay: number }[] {
  return record.facts.regions.flatMap((region) => {
    const pay = regionPay(region);
    return pay === null ? [] : [{ region, pay }];
  });
}

function regionsClaim(input: CellInput) {
  const [first, second] = paidRegions(input);
  if (first === undefined || second === undefined) return null;
  const { currency } = cellWords(input);
  const { source, label, year, jobs } = first.region;
  const slots = {
    measure: regionMeasure(first.region),
    most: jobs === null ? null : words("demand.regions-most", {}),
    label: occupationLabel(label),
    first: first.region.region,
    firstPay: moneyFigure(
      `official pay, ${first.region.region}`,
      first.pay,
      currency,
      first.region.jobs,
    ),
    second: second.region.region,
    secondPay: moneyFigure(
      `official pay, ${second.region.region}`,
      second.pay,
      currency,
      second.region.jobs,
    ),
    year: yearFigure("year of the official figures", year),
  };
  return claim("intelligence", "demand.regions", slots, sourceSupport(input, source, "regions"));
}

function regionTable(input: CellInput): SmallTable | null {
  const regions = paidRegions(input);
  const [first] = regions;
  if (first === undefined) return null;
  const { label, year, source } = first.region;
  const { currency } = cellWords(input);
  const homepage = input.sources.content(source)?.homepage ?? null;
  return {
    caption: words("demand.regions-caption", {
      measure: regionMeasure(first.region),
      label: occupationLabel(label),
      year: `${year}`,
    }),
    columns: ["Region", capitalized(regionMeasure(first.region)), "Jobs"],
    rows: regions
      .slice(0, 10)
      .map(({ region, pay }) => [
        region.region,
        formatMoney(pay, currency),
        region.jobs === null ? "not published" : formatCount(region.jobs),
      ]),
    holds: "figures",
    more:
      homepage === null || regions.length <= 10
        ? null
        : { text: words("demand.regions-more", {}), href: homepage },
  };
}
