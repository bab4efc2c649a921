import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { kindWords, levelWords } from "#lib/format/words.ts";
import { cellPath } from "../parts/cell-row.ts";
import { likelyError } from "../parts/confidence.ts";
import { moneyFigure, percentFigure } from "../parts/figures.ts";
import { claim, words } from "../parts/sentence.ts";
import { block } from "./block.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { regionsWithRights, rightClaims, rightsUnknown } from "./rights.ts";
import { type LevelEstimate, shownLevels } from "./seniority.ts";
import { comparedFigures } from "./source-comparison.ts";
import { estimateSupport, modelSupport } from "./support.ts";
import { talkNumbers } from "./talk-numbers.ts";

/** How far below advertised pay another kind stands before the numbers need the warning. */
const farBelow = 0.2;

/** Negotiation strategy: numbers inside the advertised range of the level most asked for, and rights. */
export function negotiation(input: CellInput): IntelligenceBlock {
  const { role, country: place } = input.record;
  return block("negotiation", "Negotiation strategy", {
    claims: [
      rangeClaim(input),
      numbersClaim(input),
      unsureClaim(input),
      differClaim(input),
      ...rightClaims(input),
    ],
    unknown: rightsUnknown(input),
    details: [words("detail.numbers", {})],
    links: [
      {
        text: words("negotiation.playbook", { regions: regionsWithRights(input) }),
        href: `${cellPath(role.slug, place.slug)}/playbook`,
      },
    ],
  });
}

/** The level with the most pay points, else the senior or first one. */
export function mainLevel(input: CellInput): LevelEstimate | null {
  const levels = shownLevels(input);
  const [most] = levels.toSorted((a, b) => b.estimate.payPoints - a.estimate.payPoints);
  if (most === undefined) return null;
  if (most.estimate.payPoints > 0) return most;
  return levels.find(({ level }) => level === "senior") ?? most;
}

/** Anchor, target and walk-away of the main level as a sentence prints them. */
export function talkSlots(input: CellInput) {
  const main = mainLevel(input);
  if (main === null) return null;
  const { currency, country } = cellWords(input);
  const numbers = talkNumbers(main.estimate);
  const money = (label: string, amount: number) => moneyFigure(label, amount, currency);
  return {
    level: levelWords[main.level].short,
    country,
    anchor: money("anchor", numbers.anchor),
    target: money("target", numbers.target),
    walkAway: money("walk-away", numbers.walkAway),
    low: money("low end of the range", numbers.low),
    high: money("high end of the range", numbers.high),
  };
}

function rangeClaim(input: CellInput) {
  const main = mainLevel(input);
  const slots = talkSlots(input);
  if (main === null || slots === null) return null;
  const { role, aRole } = cellWords(input);
  const { advertised } = main.estimate;
  const support = modelSupport(input, "range");
  return advertised === null
    ? claim("intelligence", "negotiation.range-estimate", { ...slots, role }, support)
    : claim(
        "intelligence",
        "negotiation.range",
        { ...slots, aRole, width: percentFigure("width of the range", advertised.width) },
        support,
      );
}

function numbersClaim(input: CellInput) {
  const slots = talkSlots(input);
  if (slots === null) return null;
  return claim("intelligence", "negotiation.numbers", slots, modelSupport(input, "numbers"));
}

/** Where the estimate is weak, the reader hears it beside the numbers. */
function unsureClaim(input: CellInput) {
  const { grade } = input.record.estimate;
  if (grade !== "low" && grade !== "very-low") return null;
  const percent = percentFigure("likely error of the estimate", likelyError(input.record.estimate));
  const { country } = cellWords(input);
  return claim("intelligence", "negotiation.unsure", { percent, country }, estimateSupport(input));
}

/** Where another kind of source stands far below advertised pay, the reader hears that too. */
function differClaim(input: CellInput) {
  const compared = comparedFigures(input).filter(({ figure }) => !figure.wider);
  const [lowest] = compared
    .filter(({ figure }) => figure.kind !== "advertised")
    .toSorted((a, b) => a.value - b.value);
  if (lowest === undefined) return null;
  const { mean, p50 } = input.record.estimate;
  const difference = lowest.value / (lowest.measure === "median" ? p50 : mean) - 1;
  if (difference > -farBelow) return null;
  const { figure, value } = lowest;
  const { aRole, country } = cellWords(input);
  const slots = {
    aRole,
    country,
    lowKind: kindWords[figure.kind].toLowerCase(),
    low: moneyFigure(`${figure.kind} ${lowest.measure}`, value, figure.currency, figure.n),
    difference: percentFigure("difference from the estimate of advertised pay", difference),
  };
  const sources = [input.sources.ref(figure.source)].filter((ref) => ref !== null);
  const support = { sources, method: words("method.sources", {}) };
  return claim("intelligence", "negotiation.differ", slots, support);
}
