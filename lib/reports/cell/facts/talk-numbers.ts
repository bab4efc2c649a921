import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { Level } from "#lib/domain/level.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { likelyError } from "../../parts/confidence.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import type { CellInput } from "./cell-input.ts";
import { type LevelEstimate, shownLevels } from "./levels.ts";
import { recordedSpread } from "./percentiles.ts";
import { talkWithheld } from "./talk-withheld.ts";

/** Numbers for a talk about pay, a year in the cell's currency, rounded. */
export interface TalkNumbers {
  /** Whose they are; `all` where the page's kind of pay tells no levels apart. */
  level: Level | "all";
  /**
   * `advertised`: the typical advertised range of a level whose postings bear it out; `modelled`: the
   * same range as estimated; `spread`: the estimated middle half, where no range is known;
   * `self-reported`: the middle half of the answers; `official`: of the jobs that an office counts.
   */
  basis: "advertised" | "modelled" | "spread" | "self-reported" | "official";
  /** The range that they stand in. */
  low: number;
  high: number;
  anchor: number;
  target: number;
  walkAway: number;
  /** Postings or answers of the level; answers of all. */
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
 * Numbers of the kind of pay that leads the page: of each level that it tells apart, in rising order, else over
 * all. Of two neighbouring levels whose numbers do not rise the one with fewer pieces has none. Empty where
 * the evidence carries none (`talkWithheld`).
 */
export function talkNumbers(input: CellInput): TalkNumbers[] {
  if (talkWithheld(input) !== null) return [];
  const levels = shownLevels(input);
  if (levels.length > 0) return rising(levels.map((item) => ofLevel(input, item)));
  const { facts, estimate } = input.record;
  const recorded = recordedSpread(input);
  return recorded === null || facts.lead.kind === "advertised"
    ? [ofWhole(estimate)]
    : ofRecorded(recorded, facts.lead.kind);
}

/** The numbers that sentences name: those of the level with the most evidence, or of all. Null where none are given. */
export function mainTalk(input: CellInput): TalkNumbers | null {
  const shares = new Map(
    shownLevels(input).map(({ level, estimate }) => [level as string, estimate.share]),
  );
  const shareOf = ({ level }: TalkNumbers) => shares.get(level) ?? 0;
  const [main] = talkNumbers(input).toSorted((a, b) => b.n - a.n || shareOf(b) - shareOf(a));
  return main ?? null;
}

/** The levels that the page shows and that have no numbers, because theirs would not rise. */
export function levelsWithoutNumbers(input: CellInput): Level[] {
  const numbers = talkNumbers(input);
  if (numbers.length === 0) return [];
  return shownLevels(input)
    .map(({ level }) => level)
    .filter((level) => !numbers.some((talk) => talk.level === level));
}

/** Whether the estimate behind the numbers is too far from known for them to be quoted. */
export function isGuess(talk: TalkNumbers): talk is TalkNumbers & { error: number } {
  return talk.error !== null && talk.error > errorOfAGuess;
}

/**
 * Whether an estimated range may be told as what postings run to: enough of them are held, and their
 * recorded average, in the cell's currency a year, lies inside. Pooling can draw it elsewhere.
 */
export function isRangeSeen({ advertised, postings }: Estimate, recorded: number | null): boolean {
  if (advertised === null || recorded === null || postings < postingsToSpeakOf) return false;
  return advertised.low <= recorded && recorded <= advertised.high;
}

/** Numbers of which each rises from level to level: of a pair that does not, the one with fewer pieces goes. */
function rising(numbers: readonly TalkNumbers[]): TalkNumbers[] {
  const place = numbers.findIndex((upper, index) => {
    const lower = numbers[index - 1];
    return lower !== undefined && !isAbove(upper, lower);
  });
  const [lower, upper] = [numbers[place - 1], numbers[place]];
  if (lower === undefined || upper === undefined) return [...numbers];
  const dropped = upper.n < lower.n ? upper : lower;
  return rising(numbers.filter((talk) => talk !== dropped));
}

function isAbove(upper: TalkNumbers, lower: TalkNumbers): boolean {
  return (["walkAway", "target", "anchor"] as const).every((name) => upper[name] > lower[name]);
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
    n: estimate.postings,
    recorded: null,
    error: likelyError(estimate),
  };
}

function ofRecorded(
  { p25, p75, postings }: RecordedFacts,
  basis: "self-reported" | "official",
): TalkNumbers[] {
  if (p25 === null || p75 === null) return [];
  const step = supportedStep(p25, p75);
  return [
    {
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
    },
  ];
}

function ofLevel(input: CellInput, { level, estimate }: LevelEstimate): TalkNumbers {
  const { facts } = input.record;
  const isPosted = facts.lead.kind === "advertised";
  const recorded = isPosted ? (facts.advertised?.levels[level].average ?? null) : null;
  const { p25, p75, low80, high80, postings } = estimate;
  const range = isPosted ? estimate.advertised : null;
  const step = supportedStep(low80, high80);
  const [low, high] = range === null ? [p25, p75] : [range.low, range.high];
  const rounded = (amount: number) => toStep(amount, step);
  return {
    level,
    basis: range === null ? "spread" : isRangeSeen(estimate, recorded) ? "advertised" : "modelled",
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
