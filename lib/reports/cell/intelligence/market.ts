import { median } from "d3-array";
import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import type { Peer } from "#lib/queries/elsewhere.ts";
import {
  comparisonFigure,
  countFigure,
  estimateFigures,
  moneyFigure,
  numberFigure,
  ordinalFigure,
  percentFigure,
  roundedFigure,
  shareFigure,
  yearFigure,
} from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { differenceOf, isClear } from "../facts/difference.ts";
import { countsPartTime, widerLead } from "../facts/leading.ts";
import { payWords } from "../facts/leading-pay.ts";
import { percentiles, recordedSpread } from "../facts/percentiles.ts";
import { estimateSupport, modelSupport, recordedSupport } from "../facts/support.ts";
import { isRangeSeen } from "../facts/talk-numbers.ts";

/** Fewer neighbours make no order worth printing. */
const fewestForAnOrder = 5;

/** Figures of years further apart than this differ by what wages rose in between. */
const mostYearsApart = 1;

/** Pay points that each of two years needs before the page sets them side by side. */
const fewestPayPoints = 20;

/** Overview: the spread, the place among neighbours, what changed between the recorded years. */
export function market(input: CellInput): IntelligenceBlock {
  return block("market", "Overview", {
    claims: [
      spreadClaim(input),
      rangeClaim(input),
      rankInCountry(input),
      rankAcrossCountries(input),
      yearsClaim(input),
      titleClaim(input),
    ],
    details: [words("detail.rank", {})],
  });
}

function spreadClaim(input: CellInput) {
  const { aRole, country, currency } = cellWords(input);
  const { p25, p75 } = percentiles(input);
  const recorded = recordedSpread(input);
  const slots = {
    aRole,
    country,
    pay: payWords(input),
    low: moneyFigure("P25 of pay points", p25, currency, recorded?.payPoints ?? null),
    high: moneyFigure("P75 of pay points", p75, currency, recorded?.payPoints ?? null),
  };
  const isOffices = input.record.facts.recorded?.kind === "official";
  if (recorded === null && isOffices) return officeClaim(input);
  const support = recorded ? recordedSupport(input, recorded.kind) : estimateSupport(input);
  return claim("intelligence", `market.spread-${recorded?.kind ?? "estimate"}`, slots, support);
}

/** What an office tells of a spread that it does not publish whole: its tenths, or that it gives one figure. */
function officeClaim(input: CellInput) {
  const { facts } = input.record;
  const { aRole, country, currency } = cellWords(input);
  const support = recordedSupport(input, "official");
  const { p10 = null, p90 = null, statistic = "mean" } = facts.recorded ?? {};
  if (p10 !== null && p90 !== null) {
    const slots = {
      aRole,
      country,
      low: moneyFigure("P10 of the jobs", p10, currency),
      high: moneyFigure("P90 of the jobs", p90, currency),
    };
    return claim("intelligence", "market.tenths", slots, support);
  }
  if (widerLead(input) !== null) return null;
  const measure = statistic === "median" ? "median" : "average";
  return claim("intelligence", "market.one-figure", { aRole, country, measure }, support);
}

function rangeClaim(input: CellInput) {
  const { facts, estimate } = input.record;
  const { advertised, low80, high80 } = estimate;
  if (advertised === null) return null;
  const { role, country, currency } = cellWords(input);
  const step = supportedStep(low80, high80);
  const rounded = (amount: number) => toStep(amount, step);
  const slots = {
    role,
    country,
    low: roundedFigure("typical low end of a range", advertised.low, step, currency),
    high: roundedFigure("typical high end of a range", advertised.high, step, currency),
    width: percentFigure(
      "width of a typical range",
      rounded(advertised.high) / rounded(advertised.low) - 1,
    ),
  };
  const isSeen = isRangeSeen(estimate, facts.advertised?.average ?? null);
  const id = isSeen ? "market.range" : "market.range-modelled";
  return claim("intelligence", id, slots, modelSupport(input, "range"));
}

function rankInCountry(input: CellInput) {
  const { peers } = input.neighbours;
  const own = ownPeer(input);
  // A cell without evidence of its own has no place in an order of those that have some.
  if (!input.record.indexable || peers.length < fewestForAnOrder) return null;
  const middle = median([own, ...peers], ({ mean }) => mean) ?? own.mean;
  const slots = {
    country: cellWords(input).country,
    pay: payWords(input),
    ...placeFigures("place among the country's roles", own, peers),
    count: countFigure("roles with a page of this kind of pay", peers.length + 1, "role"),
    difference: comparisonFigure("difference from the role in the middle", own.mean / middle - 1),
  };
  return claim("intelligence", "market.rank-roles", slots, modelSupport(input, "rank"));
}

function rankAcrossCountries(input: CellInput) {
  const { record } = input;
  const comparable = comparableElsewhere(input);
  if (!record.indexable || comparable.length < fewestForAnOrder) return null;
  const rate = unitsPerUsd(record.facts.currency, record.release.rates);
  const { mean, low80, high80 } = record.estimate;
  const own = { mean: mean / rate, low80: low80 / rate, high80: high80 / rate };
  const { aRole, country } = cellWords(input);
  const slots = {
    aRole,
    country,
    pay: payWords(input),
    ...placeFigures("place among countries", ownPeer(input), comparable),
    count: countFigure(
      "countries with comparable pay of this kind",
      comparable.length + 1,
      "country",
      "countries",
    ),
    mean: estimateFigures("estimate in US dollars", own, "USD").mean,
  };
  return claim("intelligence", "market.rank-countries", slots, modelSupport(input, "rank"));
}

/**
 * The role in other countries, of about the same year. Official pay of full and part-time jobs is left out, and has no place
 * itself: hours differ from country to country, and the order would be one by hours.
 */
function comparableElsewhere(input: CellInput): Peer[] {
  if (countsPartTime(input)) return [];
  const { record, neighbours } = input;
  return neighbours.sameRole
    .filter(({ estimate: { kind, year }, country: { code } }) => {
      const isPartTime = kind === "official" && partTimeCountries().has(code);
      return !isPartTime && Math.abs(year - record.estimate.year) <= mostYearsApart;
    })
    .map(({ estimate: { mean, seLog }, usdRate }) => ({ mean: mean / usdRate, seLog }));
}

function ownPeer({ record: { estimate, facts, release } }: CellInput): Peer {
  const rate = unitsPerUsd(facts.currency, release.rates);
  return { mean: estimate.mean / rate, seLog: estimate.seLog };
}

/** The places between which a figure lies: behind those clearly above it, before those clearly below. */
function placeFigures(label: string, own: Peer, others: readonly Peer[]) {
  const clear = others.map((other) => differenceOf(other, own)).filter(isClear);
  const above = clear.filter(({ difference }) => difference > 0).length;
  const first = above + 1;
  const last = others.length + 1 - (clear.length - above);
  return {
    place: ordinalFigure(label, first),
    last: first === last ? null : ordinalFigure(`last ${label}`, last),
  };
}

/** The last two recorded years of the window, both with enough pay points. */
function yearsClaim(input: CellInput) {
  const { facts } = input.record;
  if (facts.advertised === null) return null;
  const [before, after] = facts.history
    .filter(({ payPoints }) => payPoints >= fewestPayPoints)
    .slice(-2);
  if (before === undefined || after === undefined || after.year - before.year !== 1) return null;
  const { role, country, currency } = cellWords(input);
  const slots = {
    role,
    country,
    before: moneyFigure(
      `recorded average of ${before.year}`,
      before.mean,
      currency,
      before.payPoints,
    ),
    beforeYear: yearFigure("earlier year", before.year),
    beforePoints: numberFigure("pay points of the earlier year", before.payPoints, "count"),
    after: moneyFigure(`recorded average of ${after.year}`, after.mean, currency, after.payPoints),
    afterYear: yearFigure("later year", after.year),
    afterPoints: numberFigure("pay points of the later year", after.payPoints, "count"),
  };
  return claim("intelligence", "market.years", slots, recordedSupport(input, "advertised"));
}

/** Above this share, the other titles of the role are too few to mention. */
const nearlyAll = 0.95;

/** How much of the evidence carries the title itself, where several titles are joined. */
function titleClaim(input: CellInput) {
  const { advertised } = input.record.facts;
  const first = advertised?.titles[0];
  if (!advertised || first === undefined || advertised.titles.length < 2) return null;
  const share = first.payPoints / advertised.payPoints;
  if (share > nearlyAll) return null;
  const slots = {
    country: cellWords(input).country,
    title: first.title,
    points: countFigure("pay points with the title", first.payPoints, "pay point"),
    share: shareFigure("share of the title", share, advertised.payPoints),
  };
  return claim("intelligence", "market.titles", slots, recordedSupport(input, "advertised"));
}
