import { sum } from "d3-array";
import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import type { CellInput } from "./cell-input.ts";
import { type Compared, comparedFigures, firstOfEachKind, isTooFew } from "./compared-figures.ts";
import { countsPartTime, widerLead } from "./leading.ts";

/** Another kind that stands further off than this, with no reason that is known, denies the numbers. */
const factorApart = 1.5;

/** Why the evidence carries no numbers for a talk. */
export type Withheld =
  /** Too few postings or answers of the kind that leads. */
  | { reason: "few"; pieces: number }
  /** One repeated range, of this share, decides what postings say. */
  | { reason: "repeated"; share: number; postings: number }
  /** The office counts the role only within a wider group. */
  | { reason: "wider" }
  /** An office's figure leads that counts part-time jobs at their hours: nobody asks for such pay. */
  | { reason: "part-time" }
  /** An office's figure leads, and where the middle half of pay lies is not published: a borrowed spread is no offer. */
  | { reason: "spread" }
  /** Another kind's figure, and what it would have to be near to, on one measure. */
  | { reason: "kinds"; other: Compared; base: number };

/**
 * Whether the page gives a target, an opening and a lower limit. Where it does not, the first reason that holds:
 * a figure of a wider group alone, under 15 pieces of the lead kind, an office's figure of part-time jobs too or without its quarters, one range that decides, another kind's figure for exactly this role further
 * off than half as much again. That a figure is of a wider group is a reason that is known; others do not reach so far.
 */
export function talkWithheld(input: CellInput): Withheld | null {
  const { facts } = input.record;
  if (widerLead(input) !== null) return { reason: "wider" };
  const pieces = piecesOf(input);
  if (pieces < postingsToSpeakOf) return { reason: "few", pieces };
  if (countsPartTime(input)) return { reason: "part-time" };
  if (standsOnRecorded(facts) && facts.recorded.kind === "official") {
    const { p25, p75 } = facts.recorded;
    if (p25 === null || p75 === null) return { reason: "spread" };
  }
  if (facts.lead.kind === "advertised" && facts.posted?.decided) {
    return { reason: "repeated", share: facts.posted.commonest, postings: pieces };
  }
  return kindApart(input);
}

/** Postings or answers of the lead kind; an office's own figure counts as many. */
function piecesOf(input: CellInput): number {
  const { lead, sources } = input.record.facts;
  if (lead.kind === "official") return lead.from === "recorded" ? Number.POSITIVE_INFINITY : 0;
  return sum(
    sources.filter(({ kind, wider }) => kind === lead.kind && !wider),
    ({ n }) => n ?? 0,
  );
}

/** The kind that stands furthest from what the page leads with, where that is too far. */
function kindApart(input: CellInput): Withheld | null {
  const own = comparedFigures(input).filter((item) => !item.figure.wider && !isTooFew(item));
  const [furthest] = firstOfEachKind(own)
    .flatMap((item) => {
      const shared = onSharedMeasure(input, item);
      return shared === null ? [] : [shared];
    })
    .toSorted((a, b) => apart(b) - apart(a));
  return furthest === undefined || apart(furthest) <= factorApart
    ? null
    : { reason: "kinds", ...furthest };
}

function apart({ other, base }: { other: Compared; base: number }): number {
  return Math.max(other.value / base, base / other.value);
}

/** Another kind's figure beside what leads the page, on a measure that both have; null for the lead itself. */
function onSharedMeasure(input: CellInput, { figure }: Compared) {
  if (figure.kind === input.record.facts.lead.kind) return null;
  const { median, mean } = followedFigures(input);
  if (median !== null && figure.median !== null) {
    return { other: { figure, measure: "median" as const, value: figure.median }, base: median };
  }
  return mean !== null && figure.mean !== null
    ? { other: { figure, measure: "average" as const, value: figure.mean }, base: mean }
    : null;
}

/** Average and median of what the page leads with: recorded pay, else its estimate. Null where an office gives none. */
export function followedFigures(input: CellInput): { mean: number | null; median: number | null } {
  const { facts, estimate } = input.record;
  if (!standsOnRecorded(facts)) return { mean: estimate.mean, median: estimate.p50 };
  const { statistic, average, median } = facts.recorded;
  return { mean: statistic === "mean" ? average : null, median };
}
