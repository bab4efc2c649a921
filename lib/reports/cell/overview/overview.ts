import { greatest } from "d3-array";
import { type RecordedFacts, standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellPage, ProjectionView } from "#lib/domain/cell-page.ts";
import { formatYears } from "#lib/format/date.ts";
import { aboveOrBelow } from "#lib/format/difference.ts";
import { currencyName, formatEstimate, formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { formatPercent, formatShare } from "#lib/format/number.ts";
import { capitalized, kindWords } from "#lib/format/words.ts";
import { confidence } from "../../parts/confidence.ts";
import { type ShownGrowth, shownGrowth } from "../../parts/growth.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import { intervalBar, scaleOf } from "../../parts/interval-bar.ts";
import { printable, words } from "../../parts/sentence.ts";
import { sourceComparison } from "../evidence/source-comparison.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { countsPartTime, widerLead } from "../facts/leading.ts";
import { leadingPay, payWords } from "../facts/leading-pay.ts";
import { shownLevels } from "../facts/levels.ts";
import { percentiles, recordedSpread, spreadOf } from "../facts/percentiles.ts";
import { unprojectedClaim } from "../facts/wages.ts";
import { dots } from "./dots.ts";
import { levelPanels } from "./level-panels.ts";
import { weightClaims } from "./own-weight.ts";
import { trend } from "./trend.ts";

type Overview = CellPage["overview"];

/** A difference between estimate and recorded average from which a page says why. */
const differenceWorthAReason = 0.02;
/** Own weight from which what is recorded elsewhere is no reason. */
const ownEnough = 0.6;

/** What the role pays, how sure that is, and where it is heading. */
export function overview(input: CellInput): Overview {
  const { facts, estimate } = input.record;
  const { currency } = facts;
  const spread = percentiles(input);
  const scale = scaleOf([spread.p10, spread.p90, estimate.low80, estimate.high80]);
  return {
    ...headline(input),
    confidence: confidence(estimate, input.record.release),
    bar: intervalBar(
      `${input.role.name} in ${input.record.country.inSentence}`,
      estimate,
      currency,
      scale,
      spreadOf(spread),
    ),
    allLevels: words("overview.all-levels", {}),
    panels: levelPanels(input),
    facts: spreadFacts(input),
    percentiles: spread,
    difference: difference(input),
    projections: projectionViews(input),
    unprojected: printable([unprojectedClaim(input)]),
    trend: trend(input),
    dots: dots(input),
    claims: weightClaims(input),
    sources: sourceComparison(input),
    basis: basis(input),
  };
}

function headline(
  input: CellInput,
): Pick<Overview, "headline" | "headlineShown" | "headlineCaption" | "second"> {
  const { facts, estimate } = input.record;
  const name = currencyName(facts.currency);
  const shown = formatEstimate(estimate, facts.currency);
  const year = `${estimate.year}`;
  if (standsOnRecorded(facts)) {
    const { low, high } = shown;
    return {
      headline: "recorded",
      headlineShown: formatMoney(facts.recorded.average, facts.currency),
      headlineCaption: recordedCaption(input, facts.recorded),
      second: {
        caption: words("overview.second-estimate", { year }),
        shown: shown.mean,
        note: words("overview.second-note", { low, high }),
      },
    };
  }
  const group = widerLead(input);
  return {
    headline: "estimate",
    headlineShown: shown.mean,
    headlineCaption:
      group === null
        ? words("overview.caption-estimate", { pay: payWords(input), currency: name, year })
        : words("overview.caption-wider", { measure: group.measure, currency: name, year }),
    second: secondRecorded(input),
  };
}

function recordedCaption(input: CellInput, { statistic, window }: RecordedFacts): string {
  const slots = {
    currency: currencyName(input.record.facts.currency),
    window: formatYears(window.from, window.to),
  };
  if (countsPartTime(input)) {
    const measure = statistic === "median" ? "median" : "average";
    return words("overview.caption-official-part-time", { ...slots, measure });
  }
  return statistic === "median"
    ? words("overview.caption-official-median", slots)
    : words(`overview.caption-${leadingPay(input)}`, slots);
}

function secondRecorded({ record: { facts } }: CellInput): Overview["second"] {
  const { recorded, currency } = facts;
  if (recorded === null) return null;
  const window = formatYears(recorded.window.from, recorded.window.to);
  return {
    caption: words("overview.second-recorded", { kind: kindWords[recorded.kind], window }),
    shown: formatMoney(recorded.average, currency),
    note: words(
      recorded.kind === "official"
        ? "overview.second-official-note"
        : "overview.second-recorded-note",
      {},
    ),
  };
}

function spreadFacts(input: CellInput): Overview["facts"] {
  const { currency, median, p25, p75 } = percentiles(input);
  const kind = recordedSpread(input)?.kind;
  // An office may publish the average alone, or the median without the quartiles.
  const { facts } = input.record;
  const isRecorded = standsOnRecorded(facts) && facts.recorded.median !== null;
  const basis = isRecorded ? (kind === undefined ? "-alone" : "") : "-estimate";
  return [
    {
      label: "Median",
      shown: formatMoney(median, currency),
      note: words(`overview.median${basis}`, {}),
    },
    {
      label: "Typical range",
      shown: formatMoneyRange(p25, p75, currency),
      note: words(`overview.typical-${kind ?? "estimate"}`, {}),
    },
  ];
}

/** Why estimate and recorded average differ, and why the estimate stands outside of the range that is printed beside it. */
function difference(input: CellInput): string | null {
  const { estimate } = input.record;
  const { basis, p75 } = percentiles(input);
  const averages = differenceOfAverages(input);
  const hasLevels = averages !== null && shownLevels(input).length > 0;
  const found = [
    averages,
    hasLevels ? words("overview.difference-levels", {}) : null,
    basis === "recorded" && estimate.mean > p75 ? words("overview.difference-beyond", {}) : null,
  ].filter((sentence) => sentence !== null);
  return found.length === 0 ? null : found.join(" ");
}

function differenceOfAverages(input: CellInput): string | null {
  const { facts, estimate } = input.record;
  const { recorded } = facts;
  if (recorded === null) return null;
  const ratio = recorded.average / estimate.mean - 1;
  if (Math.abs(ratio) <= differenceWorthAReason) return null;
  const { aRole, country } = cellWords(input);
  const shared = {
    year: `${estimate.year}`,
    difference: formatPercent(ratio),
    direction: aboveOrBelow(ratio),
  };
  // Of a handful, that all name one range says nothing: little is recorded.
  if (recorded.kind !== "advertised" || recorded.postings < postingsToSpeakOf) {
    return words("overview.difference-thin", { ...shared, aRole, country });
  }
  if (facts.posted?.decided) {
    const share = formatPercent(facts.posted.commonest);
    return words("overview.difference-repeated", { ...shared, share });
  }
  const index = smallerIndex(input);
  if (index !== null && estimate.ownWeight >= ownEnough) {
    return words("overview.difference-index", { ...shared, index });
  }
  const { from, to } = recorded.window;
  // Other years are the reason only where the estimate's own year alone lies close to the estimate.
  return from < to && !differsAlone(input, ratio)
    ? words("overview.difference-window", { ...shared, window: formatYears(from, to) })
    : words("overview.difference-pooled", { ...shared, aRole, country });
}

/** The index that most postings of the cell are of, where the release has a larger one, at whose level estimates stand. */
function smallerIndex({ record: { facts, release } }: CellInput): string | null {
  const read = (source: string) =>
    Math.max(
      ...release.editions
        .filter(({ id }) => id === source)
        .map(({ counted }) => counted?.read ?? 0),
    );
  const indices = release.editions.filter(({ kind }) => kind === "advertised").map(({ id }) => id);
  const largest = greatest(new Set(indices), read);
  const own = greatest(
    facts.sources.filter(({ kind, wider }) => kind === "advertised" && !wider),
    ({ n }) => n ?? 0,
  );
  if (own === undefined || largest === undefined || own.source === largest) return null;
  return release.editions.find(({ id }) => id === own.source)?.name ?? null;
}

/** Whether the recorded average of the estimate's own year lies off on the same side as that of all years. */
function differsAlone({ record }: CellInput, ratio: number): boolean {
  const { facts, estimate } = record;
  const own = facts.history.find(({ year }) => year === estimate.year);
  return (
    own !== undefined && (own.mean / estimate.mean - 1) * Math.sign(ratio) > differenceWorthAReason
  );
}

/** Projected years with the growth that leads there from the estimate. */
function projectionViews({ record }: CellInput): ProjectionView[] {
  const { projections, estimate } = record;
  return projections.map((projection, index) => {
    const growth = shownGrowth(estimate, projection);
    const { low, high, mean } = growth.shown;
    const slots = { low, high, error: formatPercent(projection.error) };
    return {
      year: projection.year,
      meanShown: mean,
      bandShown: `${low} to ${high}`,
      growthShown: growthWords(growth, `${estimate.year}`),
      text: words(index === 0 ? "overview.projection" : "overview.projection-further", slots),
    };
  });
}

function growthWords({ change, direction }: ShownGrowth, year: string): string {
  return words(`overview.growth-${direction}`, { growth: formatShare(Math.abs(change)), year });
}

function basis(input: CellInput): string {
  const { facts, estimate } = input.record;
  const currency = currencyName(facts.currency);
  if (!standsOnRecorded(facts)) {
    return words("overview.basis-estimate", {
      pay: capitalized(payWords(input)),
      year: `${estimate.year}`,
      currency,
    });
  }
  const window = formatYears(facts.recorded.window.from, facts.recorded.window.to);
  return words(`overview.basis-${leadingPay(input)}`, { window, currency });
}
