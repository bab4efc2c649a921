import type { IntelligenceBlock, SeriesChart } from "#lib/domain/cell-page.ts";
import { type ReferenceSeries, sectorSubject } from "#lib/domain/reference.ts";
import { formatPeriod } from "#lib/format/date.ts";
import { aboveOrBelow } from "#lib/format/difference.ts";
import { formatNumber } from "#lib/format/number.ts";
import { numberFigure, percentFigure, periodFigure } from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import { yearOnYear } from "../../parts/series.ts";
import { type Way, wayOf } from "../../parts/way.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";
import { outlookClaim } from "./outlook.ts";
import { regionsClaim, regionTable } from "./region-pay.ts";
import { pricesClaim, wageGrowthClaim } from "./wage-growth.ts";

/** A change of postings under two percent in a year is printed as none: the index moves by that within weeks. */
const flatDemand = 0.02;

/** How many points the small chart shows. */
const monthsShown = 40;

/** A sector's index that ended more months than this before that of all postings is no answer on demand now. */
const monthsBehind = 12;

/** A postings index with its change against the same month a year before. */
interface PostingsIndex {
  series: ReferenceSeries;
  index: number;
  period: string;
  /** The month a year before, and the change from it; null where that month is not held. */
  before: { period: string; change: number } | null;
}

/** Postings in the country: the role's sector where it is held and current, else all. */
export interface Demand extends PostingsIndex {
  /** "Software Development", or null where the index covers all postings. */
  sector: string | null;
  /** The sector's own index where it ended long before that of all postings. */
  ended: PostingsIndex | null;
  direction: Way;
}

/** The nearest current postings index of the country, or null where none is held. */
export function demandOf({ record, role, series }: CellInput): Demand | null {
  const { code } = record.country;
  const own = role.indeedSector
    ? postingsIndex(series("sector-postings-index", sectorSubject(code, role.indeedSector)))
    : null;
  const all = postingsIndex(series("postings-index", code));
  const ended = own !== null && all !== null && isBehind(own, all) ? own : null;
  const found = ended === null ? (own ?? all) : all;
  if (found === null) return null;
  return {
    ...found,
    sector: found === own ? role.indeedSector : null,
    ended,
    direction: wayOf(found.before?.change ?? 0, flatDemand),
  };
}

function postingsIndex(series: ReferenceSeries | null): PostingsIndex | null {
  const compared = yearOnYear(series);
  if (compared === null) return null;
  const { last, before } = compared;
  return {
    series: compared.series,
    index: last.value,
    period: last.period,
    before: before && { period: before.period, change: last.value / before.value - 1 },
  };
}

function isBehind(index: PostingsIndex, other: PostingsIndex): boolean {
  const months = ({ period }: PostingsIndex) =>
    12 * Number(period.slice(0, 4)) + Number(period.slice(5, 7));
  return months(other) - months(index) > monthsBehind;
}

/** Regional demand signals: postings, remote work, wage growth, the outlook, pay by region. */
export function demand(input: CellInput): IntelligenceBlock {
  const found = demandOf(input);
  const { aRole, country } = cellWords(input);
  return block("demand", "Regional demand signals", {
    claims: [
      ...(found === null
        ? []
        : [endedClaim(input, found), levelClaim(input, found), changeClaim(input, found)]),
      comparedClaim(input, found),
      remoteClaim(input),
      wageGrowthClaim(input),
      pricesClaim(input),
      outlookClaim(input, "intelligence"),
      regionsClaim(input),
    ],
    unknown: found === null ? words("demand.unknown", { aRole, country }) : null,
    chart: found === null ? null : chart(input, found),
    table: regionTable(input),
    details: [words("detail.demand", {})],
  });
}

/** That the sector's index ended long ago, which is said before that of all postings; null where it goes on. */
function endedClaim(input: CellInput, { ended }: Demand) {
  if (ended === null) return null;
  const slots = {
    country: cellWords(input).country,
    sector: input.role.indeedSector,
    month: periodFigure("last month of the sector's index", ended.period),
    change: ended.before && percentFigure("its change in a year", ended.before.change),
    direction: ended.before && aboveOrBelow(ended.before.change),
  };
  return claim("intelligence", "demand.ended", slots, seriesSupport(input, ended.series));
}

function levelClaim(input: CellInput, { series, sector, ended, index, period }: Demand) {
  const slots = {
    country: cellWords(input).country,
    index: numberFigure("postings index", index, "index"),
    month: periodFigure("month of the index", period),
    baseMonth: periodFigure("base of the index", "2020-02"),
    base: numberFigure("value of the base", 100, "index"),
  };
  const support = seriesSupport(input, series);
  return sector === null
    ? claim(
        "intelligence",
        "demand.all",
        { ...slots, sector: ended === null ? input.role.indeedSector : null },
        support,
      )
    : claim("intelligence", "demand.sector", { ...slots, sector }, support);
}

function changeClaim(input: CellInput, { series, before, direction }: Demand) {
  if (before === null) return null;
  const slots = {
    country: cellWords(input).country,
    beforeMonth: periodFigure("a year before", before.period),
    change: percentFigure("change of postings in a year", before.change),
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

/** Of all jobs in the country: it tells something of those of the index, and nothing of a nurse's. */
function remoteClaim(input: CellInput) {
  if (input.record.facts.lead.kind === "official") return null;
  const remote = yearOnYear(input.series("remote-share", input.record.country.code));
  if (remote === null) return null;
  const { series, last, before } = remote;
  const slots = {
    country: cellWords(input).country,
    share: percentFigure("share of postings that name remote work", last.value, 1),
    month: periodFigure("month of the share", last.period),
    beforeShare: before && percentFigure("the share a year before", before.value, 1),
  };
  return claim("intelligence", "demand.remote", slots, seriesSupport(input, series));
}

/** What the index of postings was in its base month, February 2020. */
const indexBase = 100;

function chart(input: CellInput, { series, sector }: Demand): SeriesChart {
  const { country } = cellWords(input);
  return {
    title: words("demand.chart", { what: sector ?? "All", country }),
    unit: words("demand.chart-unit", {}),
    base: { value: indexBase, shown: formatNumber(indexBase) },
    points: series.points.slice(-monthsShown).map(({ period, value }) => ({
      period: formatPeriod(period),
      value,
      shown: formatNumber(value),
    })),
  };
}
