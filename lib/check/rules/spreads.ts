import { shownLevels } from "#lib/reports/cell/facts/levels.ts";
import { estimatedPercentiles } from "#lib/reports/cell/facts/percentiles.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";
import type { CheckedPage } from "../checked-page.ts";

type Percentiles = CheckedPage["page"]["overview"]["percentiles"];

const figures = ["p10", "p25", "median", "p75", "p90"] as const;

/** How far off an average a spread may lie that we estimate, logs. */
const farOff = 0.3;

/** What rounding of both figures leaves. */
const tolerance = 0.02;

/** That percentiles allow for the average beside them, each level's too, and that the whole spreads inside of its levels. */
export function spreads(checked: CheckedPage): string[] {
  const { percentiles } = checked.page.overview;
  return [
    ...deniedAverage(checked, percentiles),
    ...shownLevels(checked).flatMap(({ level, estimate }) =>
      farAverage(`${level} percentiles`, estimatedPercentiles(estimate), estimate.mean),
    ),
    ...outsideOfLevels(checked, percentiles),
  ];
}

function deniedAverage({ record }: CheckedPage, percentiles: Percentiles): string[] {
  const { lead, recorded } = record.facts;
  const leads = lead.from === "recorded" ? recorded : null;
  if (leads?.statistic === "median") return [];
  const average = leads?.average ?? record.estimate.mean;
  const { p10, p25, median, p75, p90 } = percentiles;
  // A tenth of all earns at least p90, 15% more at least p75, and so on down.
  const least = 0.1 * p90 + 0.15 * p75 + 0.25 * median + 0.25 * p25 + 0.15 * p10;
  if (least > average * (1 + tolerance)) {
    return [`the percentiles ask for an average of ${Math.round(least)}, the page says ${average}`];
  }
  const isPublished = leads !== null && leads.p90 !== null;
  return isPublished ? [] : farAverage("percentiles", percentiles, average);
}

function farAverage(what: string, percentiles: Percentiles, average: number): string[] {
  const { p10, p25, median, p75, p90 } = percentiles;
  const log = (amount: number) => Math.log(amount / average);
  const off = logMeanOf([log(p10), log(p25), log(median), log(p75), log(p90)]);
  return Math.abs(off) <= farOff
    ? []
    : [`the estimated ${what} have an average ${Math.exp(off).toFixed(2)} times that beside them`];
}

/** Of a mixture each percentile lies between the least and the greatest of its parts. */
function outsideOfLevels(checked: CheckedPage, whole: Percentiles): string[] {
  const levels = shownLevels(checked).map(({ estimate }) => estimatedPercentiles(estimate));
  if (levels.length === 0) return [];
  const { facts, estimate } = checked.record;
  // Levels add up to the estimate, from which a recorded average may lie off, with a line that says why.
  const apart = facts.lead.from === "recorded" ? (facts.recorded?.average ?? 0) / estimate.mean : 1;
  const [least, most] = [Math.min(apart, 1) - tolerance, Math.max(apart, 1) + tolerance];
  return figures.flatMap((figure) => {
    const own = levels.map((level) => level[figure]);
    const isInside =
      whole[figure] >= Math.min(...own) * least && whole[figure] <= Math.max(...own) * most;
    return isInside
      ? []
      : [`${figure} of the whole is ${whole[figure]}, of its levels ${own.join(", ")}`];
  });
}
