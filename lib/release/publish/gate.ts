import { median } from "d3-array";
import { amountOf, distance, pageOf, ratioOf } from "../read/leading-figure.ts";
import type { Headline } from "./headlines.ts";

/** A headline that moves further than this needs a new edition behind it. */
const furthestMove = 0.25;
/** Part of the indexable pages that may vanish. */
const mostVanished = 0.05;
/** How far the median headline of a country may move. */
const furthestMedian = 0.15;
/** Moves that a publisher is shown. */
const shownMoves = 10;
/** Pages that one objection names. */
const named = 5;

/** A headline in two releases, in one currency. */
export interface Move {
  /** "backend-engineer/united-states" */
  page: string;
  before: string;
  after: string;
  /** after / before - 1. */
  change: number;
  /** Whether an edition with pay of the page itself is new. */
  isNewEdition: boolean;
}

/** What the gate knows of a release that is to be published. */
export interface Candidate {
  headlines: readonly Headline[];
  /** Errors of its backtest, fractions; null where it has none. */
  backtest: { model: number; last: number } | null;
  /** Places where its pages contradict themselves, a line each. */
  contradictions: readonly string[];
}

/** What stands against a publication, a sentence each, and the ten headlines that move furthest. */
export interface GateReport {
  objections: string[];
  moves: Move[];
}

/**
 * Whether readers may see a release. Five things stand against it: a headline with evidence that moves by over 25%
 * without a new edition behind it, over 5% of the indexable pages gone, a country's median headline moved by over
 * 15%, a backtest worse than last year's value, a page that contradicts itself. Pure.
 *
 * @param published what readers see; null before the first release, against which nothing stands.
 */
export function gate(published: readonly Headline[] | null, candidate: Candidate): GateReport {
  if (published === null) return { objections: [], moves: [] };
  const pairs = pairsOf(published, candidate.headlines);
  const moves = pairs.map(moveOf).toSorted((a, b) => distance(b) - distance(a));
  const found = [
    unfounded(moves),
    vanished(published, candidate.headlines),
    ...movedCountries(pairs),
    worse(candidate.backtest),
    contradicts(candidate.contradictions),
  ];
  return {
    objections: found.filter((objection) => objection !== null),
    moves: moves.filter(({ change }) => change !== 0).slice(0, shownMoves),
  };
}

interface Pair {
  before: Headline;
  after: Headline;
  /** after / before, in one currency. */
  ratio: number;
}

function pairsOf(published: readonly Headline[], next: readonly Headline[]): Pair[] {
  const held = new Map(published.map((headline) => [pageOf(headline), headline]));
  return next.flatMap((after) => {
    const before = held.get(pageOf(after));
    return before === undefined ? [] : [{ before, after, ratio: ratioOf(before, after) }];
  });
}

function moveOf({ before, after, ratio }: Pair): Move {
  return {
    page: pageOf(after),
    before: amountOf(before),
    after: amountOf(after),
    change: ratio - 1,
    isNewEdition: after.editions.some((edition) => !before.editions.includes(edition)),
  };
}

function unfounded(moves: readonly Move[]): string | null {
  const far = moves.filter(
    ({ change, isNewEdition }) => Math.abs(change) > furthestMove && !isNewEdition,
  );
  if (far.length === 0) return null;
  const lines = far.map(({ page, change }) => `${page} ${percent(change)}`);
  return `${far.length} headlines move by over ${percent(furthestMove)} without a new edition behind them: ${list(lines)}`;
}

function vanished(published: readonly Headline[], next: readonly Headline[]): string | null {
  const kept = new Set(next.map(pageOf));
  const gone = published.map(pageOf).filter((page) => !kept.has(page));
  if (gone.length <= mostVanished * published.length) return null;
  return `${gone.length} of ${published.length} indexable pages vanish: ${list(gone)}`;
}

function movedCountries(pairs: readonly Pair[]): string[] {
  return [...Map.groupBy(pairs, ({ after }) => after.country)].flatMap(([country, own]) => {
    const before = median(own, (pair) => pair.after.amount / pair.ratio) ?? 1;
    const change = (median(own, ({ after }) => after.amount) ?? before) / before - 1;
    return Math.abs(change) > furthestMedian
      ? [`the median headline of ${country} moves by ${percent(change)}`]
      : [];
  });
}

function worse(backtest: Candidate["backtest"]): string | null {
  if (backtest === null || backtest.model <= backtest.last) return null;
  return `the backtest misses by ${percent(backtest.model, 1)}, last year's value by ${percent(backtest.last, 1)}`;
}

function contradicts(contradictions: readonly string[]): string | null {
  if (contradictions.length === 0) return null;
  return `check-pages finds ${contradictions.length} contradictions: ${list(contradictions)}`;
}

function list(items: readonly string[]): string {
  const rest = items.length > named ? ` and ${items.length - named} more` : "";
  return `${items.slice(0, named).join("; ")}${rest}`;
}

function percent(fraction: number, digits = 0): string {
  return `${(fraction * 100).toFixed(digits)}%`;
}
