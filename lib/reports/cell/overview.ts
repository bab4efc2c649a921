import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { CellPage, ProjectionView } from "#lib/domain/cell-page.ts";
import { formatYears } from "#lib/format/date.ts";
import { aboveOrBelow } from "#lib/format/difference.ts";
import { currencyName, formatEstimate, formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import { confidence, likelyError } from "../parts/confidence.ts";
import { countFigure, percentFigure } from "../parts/figures.ts";
import { leadsWithRecorded } from "../parts/headline.ts";
import { intervalBar, scaleOf } from "../parts/interval-bar.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { postingsOf } from "./heading.ts";
import { percentiles, recordedSpread, spreadOf } from "./percentiles.ts";
import { sourceComparison } from "./source-comparison.ts";
import { estimateSupport } from "./support.ts";
import { trend } from "./trend.ts";

type Overview = CellPage["overview"];

/** A difference between estimate and recorded average from which a page says why. */
const differenceWorthAReason = 0.02;

/** A change smaller than half a percent is printed as none. */
export const noChange = 0.005;

/** The recorded facts where they lead the page, else null. */
export function leadingRecorded({ record }: CellInput): RecordedFacts | null {
  const { recorded } = record.facts;
  return recorded !== null && leadsWithRecorded(recorded.postings) ? recorded : null;
}

/** What the role pays, how sure that is, and where it is heading. */
export function overview(input: CellInput): Overview {
  const { facts, estimate } = input.record;
  const { currency } = facts;
  const spread = percentiles(input);
  const scale = scaleOf([spread.p10, spread.p90, estimate.low80, estimate.high80]);
  return {
    ...headline(input),
    confidence: headlineConfidence(input),
    bar: intervalBar(
      `${input.role.name} in ${input.record.country.inSentence}`,
      estimate,
      currency,
      scale,
      spreadOf(spread),
    ),
    facts: spreadFacts(input),
    percentiles: spread,
    difference: difference(input),
    projections: projectionViews(input),
    trend: trend(input),
    claims: weightClaims(input),
    sources: sourceComparison(input),
    basis: basis(input),
  };
}

/** The grade is the estimate's; where another kind leads, the reason says what it is about. */
function headlineConfidence(input: CellInput): Overview["confidence"] {
  const { estimate, release } = input.record;
  const about = confidence(estimate, release);
  const recorded = leadingRecorded(input);
  if (recorded === null || recorded.kind === "advertised") return about;
  const percent = formatPercent(likelyError(estimate));
  return { ...about, reason: words("overview.sure-advertised", { percent }) };
}

function headline(
  input: CellInput,
): Pick<Overview, "headline" | "headlineShown" | "headlineCaption" | "second"> {
  const { facts, estimate, release } = input.record;
  const name = currencyName(facts.currency);
  const shown = formatEstimate(estimate, facts.currency);
  const year = `${release.referenceYear}`;
  const recorded = leadingRecorded(input);
  if (recorded !== null) {
    const { low, high } = shown;
    return {
      headline: "recorded",
      headlineShown: formatMoney(recorded.average, facts.currency),
      headlineCaption: words(`overview.caption-${recorded.kind}`, {
        currency: name,
        window: formatYears(recorded.window.from, recorded.window.to),
      }),
      second: {
        caption:
          recorded.kind === "advertised"
            ? words("overview.second-estimate", { year })
            : words("overview.second-advertised", { year }),
        shown: shown.mean,
        note: words("overview.second-note", { low, high }),
      },
    };
  }
  return {
    headline: "estimate",
    headlineShown: shown.mean,
    headlineCaption: words("overview.caption-estimate", { currency: name, year }),
    second: secondRecorded(facts.recorded, facts.currency),
  };
}

function secondRecorded(recorded: RecordedFacts | null, currency: string): Overview["second"] {
  if (recorded === null) return null;
  const window = formatYears(recorded.window.from, recorded.window.to);
  return {
    caption: words("overview.second-recorded", { kind: kindWords[recorded.kind], window }),
    shown: formatMoney(recorded.average, currency),
    note: words("overview.second-recorded-note", {}),
  };
}

/** How a recorded average is called in a sentence: "recorded" where it is advertised. */
export function recordedWord({ kind }: RecordedFacts): string {
  return kind === "advertised" ? "recorded" : `recorded ${kindWords[kind].toLowerCase()}`;
}

function spreadFacts(input: CellInput): Overview["facts"] {
  const { currency, median, p25, p75 } = percentiles(input);
  const kind = recordedSpread(input)?.kind;
  return [
    {
      label: "Median",
      shown: formatMoney(median, currency),
      note: words("overview.median", {}),
    },
    {
      label: "Typical range",
      shown: formatMoneyRange(p25, p75, currency),
      note: words(`overview.typical-${kind ?? "estimate"}`, {}),
    },
  ];
}

function difference(input: CellInput): string | null {
  const { facts, estimate, release } = input.record;
  const { recorded } = facts;
  if (recorded === null) return null;
  const ratio = recorded.average / estimate.mean - 1;
  if (Math.abs(ratio) <= differenceWorthAReason) return null;
  const { aRole, country } = cellWords(input);
  const shared = {
    year: `${release.referenceYear}`,
    difference: formatPercent(ratio),
    direction: aboveOrBelow(ratio),
  };
  if (recorded.kind !== "advertised") {
    return words("overview.difference-kind", { ...shared, kind: kindWords[recorded.kind] });
  }
  const { from, to } = recorded.window;
  // The reason that the data support: other years where the window holds them, else the pooling.
  return from < to
    ? words("overview.difference-window", { ...shared, window: formatYears(from, to) })
    : words("overview.difference-pooled", { ...shared, aRole, country });
}

/** Projected years with the growth that leads there from the estimate. */
function projectionViews({ record }: CellInput): ProjectionView[] {
  const { projections, facts, release } = record;
  const year = `${release.referenceYear}`;
  return projections.map((projection, index) => {
    const shown = formatEstimate(projection, facts.currency);
    const growth = formatPercent(projection.growth);
    const { low, high } = shown;
    const slots = { low, high, error: formatPercent(projection.error) };
    return {
      year: projection.year,
      meanShown: shown.mean,
      bandShown: `${low} to ${high}`,
      growthShown: growthWords(projection.growth, growth, year),
      text: words(index === 0 ? "overview.projection" : "overview.projection-further", slots),
    };
  });
}

function growthWords(change: number, growth: string, year: string): string {
  if (Math.abs(change) < noChange) return words("overview.growth-level", { year });
  return words(change > 0 ? "overview.growth-up" : "overview.growth-down", { growth, year });
}

/** On what the estimate rests, and on thin pages what would narrow it. */
function weightClaims(input: CellInput): Overview["claims"] {
  const { estimate, indexable } = input.record;
  const { aRole, country } = cellWords(input);
  const support = estimateSupport(input);
  const postings = postingsOf(input);
  const own = estimate.ownWeight >= noChange;
  return printable([
    own
      ? claim(
          "overview",
          "overview.own-weight",
          {
            aRole,
            country,
            weight: percentFigure("weight of the cell's own pay", estimate.ownWeight),
          },
          support,
        )
      : claim("overview", "overview.own-weight-none", { aRole, country }, support),
    indexable
      ? null
      : claim(
          "overview",
          "overview.narrow",
          {
            aRole,
            country,
            postings: postings > 0 ? countFigure("postings", postings, "posting") : null,
          },
          support,
        ),
  ]);
}

function basis(input: CellInput): string {
  const { facts, release } = input.record;
  const currency = currencyName(facts.currency);
  const recorded = leadingRecorded(input);
  if (recorded === null) {
    return words("overview.basis-estimate", { year: `${release.referenceYear}`, currency });
  }
  const window = formatYears(recorded.window.from, recorded.window.to);
  return words(`overview.basis-${recorded.kind}`, { window, currency });
}
