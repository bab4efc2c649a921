import type { CellSummary } from "#lib/domain/cell-record.ts";
import { levelWords } from "#lib/format/words.ts";
import { skillName } from "../parts/skill-name.ts";
import type { CellInput } from "./cell-input.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { shownLevels } from "./seniority.ts";

/** A change that a reader could make, with the difference of pay that the data show. */
export interface Move extends Difference {
  kind: "level" | "role" | "country" | "skill";
  /** Where it starts: a level; empty for other kinds. */
  from: string;
  /** Where it leads: a level, a role, a country in a sentence, a skill. */
  to: string;
  /** Pay points or respondents behind the far end. */
  n: number;
  /** The source of a skill's difference. */
  source: string | null;
  /** The difference at purchasing power parity, for countries whose factor is held. */
  atParity: number | null;
}

/**
 * All moves that raise the figure, ranked by the lower end of their interval, so that noise does not
 * win; those whose interval reaches zero are left out.
 */
export function moves(input: CellInput): Move[] {
  return [...levelMoves(input), ...roleMoves(input), ...countryMoves(input), ...skillMoves(input)]
    .filter(({ low80 }) => low80 > 0)
    .toSorted((a, b) => b.low80 - a.low80);
}

function levelMoves(input: CellInput): Move[] {
  const levels = shownLevels(input);
  return levels.slice(1).flatMap((upper, index): Move[] => {
    const lower = levels[index];
    if (lower === undefined || upper.estimate.payPoints === 0) return [];
    return [
      {
        kind: "level",
        from: levelWords[lower.level].short,
        to: levelWords[upper.level].short,
        n: upper.estimate.payPoints,
        source: null,
        atParity: null,
        ...differenceOf(upper.estimate, lower.estimate),
      },
    ];
  });
}

/** Neighbouring roles: those of the same family in the country. */
function roleMoves({ record, neighbours }: CellInput): Move[] {
  return neighbours.sameCountry
    .filter(({ role, payPoints }) => role.family === record.role.family && payPoints > 0)
    .map((other) => ({
      kind: "role",
      from: "",
      to: other.role.name,
      n: other.payPoints,
      source: null,
      atParity: null,
      ...differenceOf(other.estimate, record.estimate),
    }));
}

/** The same role in other countries, in US dollars. */
function countryMoves(input: CellInput): Move[] {
  const { record, neighbours } = input;
  const rate = record.release.rates.perUsd[record.facts.currency] ?? 1;
  const own = { mean: record.estimate.mean / rate, seLog: record.estimate.seLog };
  return neighbours.sameRole
    .filter(({ payPoints }) => payPoints > 0)
    .map((other) => ({
      kind: "country",
      from: "",
      to: other.country.inSentence,
      n: other.payPoints,
      source: null,
      atParity: parityDifference(input, other),
      ...differenceOf(
        { mean: other.estimate.mean / other.usdRate, seLog: other.estimate.seLog },
        own,
      ),
    }));
}

/** The difference at purchasing power parity; null where a factor or a local amount is not held. */
function parityDifference({ record, series }: CellInput, other: CellSummary): number | null {
  const there = latest(series("ppp", other.country.code));
  const here = latest(series("ppp", record.country.code));
  const local = isLocal(record.country.code, record.facts.currency);
  if (there === null || here === null) return null;
  if (!local || !isLocal(other.country.code, other.estimate.currency)) return null;
  return other.estimate.mean / there / (record.estimate.mean / here) - 1;
}

/** Factors are for a country's own currency; figures in US dollars elsewhere cannot use them. */
function isLocal(country: string, currency: string): boolean {
  return currency !== "USD" || country === "US";
}

function latest(series: { points: { value: number }[] } | null): number | null {
  return series?.points.at(-1)?.value ?? null;
}

function skillMoves({ record }: CellInput): Move[] {
  return record.facts.skills.map(({ skill, difference, low80, high80, n, source }) => ({
    kind: "skill",
    from: "",
    to: skillName(skill),
    difference,
    low80,
    high80,
    n,
    source,
    atParity: null,
  }));
}
