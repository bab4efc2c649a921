import { pairs } from "d3-array";
import { formatEstimate } from "#lib/format/money.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** What rounding to cents leaves of a ratio. */
const tolerance = 1e-4;

/** That figures stand in order and inside of their bands, and are the same in the markup and the answer. */
export function bands({ record, page, api, markup }: CheckedPage): string[] {
  const { estimate, facts } = record;
  const { percentiles, projections } = page.overview;
  const { p10, p25, median, p75, p90 } = percentiles;
  const marked = [markup.p10, markup.p25, markup.median, markup.p75, markup.p90];
  return [
    ...ordered("the band", [estimate.low80, estimate.mean, estimate.high80]),
    ...ordered("the percentiles", [p10, p25, median, p75, p90]),
    ...ordered("the answer's percentiles", [
      ...[api.estimate.p10, api.estimate.p25, api.estimate.p50],
      ...[api.estimate.p75, api.estimate.p90],
    ]),
    ...unequal(
      "the markup",
      marked.join(" "),
      [p10, p25, median, p75, p90].map(Math.round).join(" "),
    ),
    ...outsideWithoutReason(record, page),
    ...otherMedian(record),
    ...record.projections.flatMap((projection, index) => {
      const shown = formatEstimate(projection, facts.currency);
      const answered = api.projections[index];
      return [
        ...ordered(`the band of ${projection.year}`, [
          ...[projection.low80, projection.mean, projection.high80],
        ]),
        ...(width(projection) + tolerance < width(estimate)
          ? [`the band of ${projection.year} is narrower than the estimate's`]
          : []),
        ...(answered === undefined || Math.abs(answered.mean / projection.mean - 1) > tolerance
          ? [`the answer lacks ${shown.mean} of ${projection.year}`]
          : []),
        ...unequal("the page's year", `${projections[index]?.year}`, `${projection.year}`),
      ];
    }),
  ];
}

/** An estimate rests on the cell's own figure from this part on: then no line explains that it lies elsewhere. */
const ownEnough = 0.9;

/** A recorded average outside of the band of its own kind needs a line that says why, where others have moved the estimate. */
function outsideWithoutReason(
  { estimate, facts }: CheckedPage["record"],
  { overview }: CheckedPage["page"],
): string[] {
  const average = facts.recorded?.average;
  if (average === undefined) return [];
  // Postings of a smaller index are taken to the level of the largest: there a line can always explain.
  const explains = estimate.kind === "advertised" || estimate.ownWeight < ownEnough;
  if (overview.difference !== null && explains) return [];
  return estimate.low80 <= average && average <= estimate.high80
    ? []
    : ["the recorded average lies outside of the band, and no line says why or could"];
}

/** Of an office's page the estimate spreads as the office says: its median lies as far from its average. */
function otherMedian({ estimate, facts }: CheckedPage["record"]): string[] {
  const { lead, recorded } = facts;
  if (lead.kind !== "official" || lead.from !== "recorded" || recorded?.median == null) return [];
  const apart = estimate.p50 / estimate.mean / (recorded.median / recorded.average);
  return Math.abs(apart - 1) <= tolerance
    ? []
    : [`the estimate's median lies ${apart.toFixed(3)} times where the office's does`];
}

function ordered(what: string, figures: readonly number[]): string[] {
  const falls = pairs(figures).some(([below, above]) => above < below);
  return falls ? [`${what} does not rise: ${figures.map(Math.round).join(", ")}`] : [];
}

/** Of a band, as a ratio. */
function width({ low80, high80 }: { low80: number; high80: number }): number {
  return high80 / low80;
}
