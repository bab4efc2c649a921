import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import { percentFigure, periodFigure } from "../../parts/figures.ts";
import { claim, words } from "../../parts/sentence.ts";
import { type YearOnYear, yearOnYear } from "../../parts/series.ts";
import { wayOf } from "../../parts/way.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";

/** Above and below these shares of the scored occupations the checklist says to try AI now, or that it can wait. */
const muchAbove = 2 / 3;
const littleBelow = 1 / 3;

/** A share that moved by less than half a percentage point in a year is about the same. */
const sameShare = 0.005;

/** AI impact: how far AI applies to the occupation's tasks, and how often postings mention it. */
export function aiImpact(input: CellInput): IntelligenceBlock {
  const { aRole, country } = cellWords(input);
  const applicability = applicabilityOf(input);
  const share = aiShareOf(input);
  const unknown = [
    applicability === null ? words("ai.unknown-role", { aRole }) : null,
    share === null ? words("ai.unknown-country", { country }) : null,
  ].filter((line) => line !== null);
  return block("ai-impact", "AI impact", {
    claims: [applicabilityClaim(input), share && shareClaim(input, share)],
    unknown: unknown.length === 0 ? null : unknown.join(" "),
    details: applicability === null ? [] : [words("detail.ai", {})],
  });
}

/** The same in short, as the checklist and the questions say it. */
export function aiInShort(input: CellInput, section: "checklist" | "faq") {
  const applicability = applicabilityOf(input);
  const share = aiShareOf(input);
  return [
    applicability &&
      claim(
        section,
        section === "faq"
          ? "faq.ai-percentile"
          : `checklist.ai-${extent(applicability.percentile)}`,
        applicabilitySlots(applicability),
        seriesSupport(input, applicability.series, "applicability"),
      ),
    share &&
      claim(
        section,
        `${section}.ai-share`,
        aiShareSlots(input, share),
        seriesSupport(input, share.series),
      ),
  ];
}

function extent(percentile: number): "high" | "middle" | "low" {
  if (percentile > muchAbove) return "high";
  return percentile < littleBelow ? "low" : "middle";
}

/** Share of scored occupations to whose tasks AI applies less, a fraction. */
function applicabilityOf({ occupation, series }: CellInput): {
  occupation: string;
  percentile: number;
  series: ReferenceSeries;
} | null {
  if (occupation === null) return null;
  const found = series("ai-applicability-percentile", occupation.code);
  const value = found?.points.at(-1)?.value;
  if (!found || value === undefined) return null;
  return { occupation: occupation.name, percentile: value / 100, series: found };
}

/** The percentile as a sentence prints it. */
function applicabilitySlots({
  occupation,
  percentile,
}: {
  occupation: string;
  percentile: number;
}) {
  return {
    occupation,
    percentile: percentFigure("percentile of AI applicability", percentile),
  };
}

/** Share of the country's postings that mention AI, with the month a year before. */
function aiShareOf({ record, series }: CellInput): YearOnYear | null {
  return yearOnYear(series("ai-share", record.country.code));
}

/** The share as a sentence prints it. */
function aiShareSlots(input: CellInput, { last }: YearOnYear) {
  return {
    country: cellWords(input).country,
    share: percentFigure("share of postings that mention AI", last.value, 1),
    month: periodFigure("month of the share", last.period),
  };
}

function applicabilityClaim(input: CellInput) {
  const found = applicabilityOf(input);
  if (found === null) return null;
  const support = seriesSupport(input, found.series, "applicability");
  return claim("intelligence", "ai.applicability", applicabilitySlots(found), support);
}

function shareClaim(input: CellInput, share: YearOnYear) {
  const { series, last, before } = share;
  if (before === null) return null;
  const trend = wayOf(last.value - before.value, sameShare);
  const slots = {
    ...aiShareSlots(input, share),
    beforeShare: percentFigure("the share a year before", before.value, 1),
    beforeMonth: periodFigure("a year before", before.period),
  };
  return claim("intelligence", `ai.share-${trend}`, slots, seriesSupport(input, series));
}
