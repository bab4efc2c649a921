import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { Level } from "#lib/domain/level.ts";
import { supportedStep, toStep } from "#lib/format/money.ts";
import { likelyError } from "../../parts/confidence.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import type { CellInput } from "./cell-input.ts";
import { type LevelEstimate, mainLevel, shownLevels } from "./levels.ts";
import { recordedSpread } from "./percentiles.ts";

/** Numbers for a talk about pay, a year in the cell's currency, rounded. */
export interface TalkNumbers {
  /** Whose they are; `all` where advertised pay does not lead the page: only postings name ranges by level. */
  level: Level | "all";
  /**
   * `advertised`: the typical advertised range of a level whose postings bear it out; `modelled`: the
   * same range as estimated; `spread`: the estimated middle half of range ends, where no range is known;
   * `self-reported`: the middle half of the answers; `official`: of the jobs that an office counts.
   */
  basis: "advertised" | "modelled" | "spread" | "self-reported" | "official";
  /** The range that they stand in. */
  low: number;
  high: number;
  anchor: number;
  target: number;
  walkAway: number;
  /** Postings of the level, or answers. */
  n: number;
  /** The recorded average of the level's postings; null where none is, or where answers lead. */
  recorded: number | null;
  /** How far off the estimate behind them may be, a fraction; null where they are recorded. */
  error: number | null;
}

/** How far up the range target and walk-away stand; the anchor is its end. */
const targetAt = 0.75;
const walkAwayAt = 0.25;

/** An estimate that may be further off than this is a guess, and is called one. */
const errorOfAGuess = 0.3;

/**
 * Numbers for each level that the page shows. They follow the kind of pay that leads the page: of
 * advertised pay the range of each level, estimated where postings are few; of the others the middle half
 * over all levels.
 */
export function talkNumbers(input: CellInput): TalkNumbers[] {
  const whole = wholeTalk(input);
  return whole === null ? shownLevels(input).map((item) => ofLevel(input, item)) : [whole];
}

/** The numbers that sentences name: those of the level with the most evidence, or of all answers. */
export function mainTalk(input: CellInput): TalkNumbers | null {
  const main = mainLevel(input);
  return wholeTalk(input) ?? (main === null ? null : ofLevel(input, main));
}

/** Whether the estimate behind the numbers is too far from known for them to be quoted. */
export function isGuess({ error }: TalkNumbers): boolean {
  return error !== null && error > errorOfAGuess;
}

/** Numbers over all levels: of answers or an office's jobs, estimated where they do not lead; null where postings lead. */
function wholeTalk(input: CellInput): TalkNumbers | null {
  const { facts, estimate } = input.record;
  if (facts.lead.kind === "advertised") return null;
  const recorded = recordedSpread(input);
  return recorded === null ? ofWhole(estimate) : ofRecorded(recorded, facts.lead.kind);
}

function ofWhole(estimate: Estimate): TalkNumbers {
  const { p25, p75, low80, high80 } = estimate;
  const step = supportedStep(low80, high80);
  return {
    level: "all",
    basis: "spread",
    low: toStep(p25, step),
    high: toStep(p75, step),
    anchor: toStep(p75, step),
    ...between(p25, p75, step),
    n: 0,
    recorded: null,
    error: likelyError(estimate),
  };
}

function ofRecorded(
  { p25, p75, postings }: RecordedFacts,
  basis: "self-reported" | "official",
): TalkNumbers | null {
  if (p25 === null || p75 === null) return null;
  const step = supportedStep(p25, p75);
  return {
    level: "all",
    basis,
    low: p25,
    high: p75,
    // Rounded down: the opening stays inside the range that is printed in full.
    anchor: Math.floor(p75 / step) * step,
    ...between(p25, p75, step),
    n: postings,
    recorded: null,
    error: null,
  };
}

/**
 * Whether an estimated range may be told as what postings run to: enough of them are held, and their
 * recorded average, in the cell's currency a year, lies inside. Pooling can draw it elsewhere.
 */
export function isRangeSeen({ advertised, postings }: Estimate, recorded: number | null): boolean {
  if (advertised === null || recorded === null || postings < postingsToSpeakOf) return false;
  return advertised.low <= recorded && recorded <= advertised.high;
}

function ofLevel(input: CellInput, { level, estimate }: LevelEstimate): TalkNumbers {
  const recorded = input.record.facts.advertised?.levels[level].average ?? null;
  const { advertised, p25, p75, low80, high80, postings } = estimate;
  const step = supportedStep(low80, high80);
  const [low, high] = advertised === null ? [p25, p75] : [advertised.low, advertised.high];
  const rounded = (amount: number) => toStep(amount, step);
  return {
    level,
    basis:
      advertised === null ? "spread" : isRangeSeen(estimate, recorded) ? "advertised" : "modelled",
    low: rounded(low),
    high: rounded(high),
    anchor: rounded(high),
    ...between(low, high, step),
    n: postings,
    recorded,
    error: likelyError(estimate),
  };
}

function between(low: number, high: number, step: number) {
  const rounded = (amount: number) => toStep(amount, step);
  return {
    target: rounded(low + targetAt * (high - low)),
    walkAway: rounded(low + walkAwayAt * (high - low)),
  };
}
