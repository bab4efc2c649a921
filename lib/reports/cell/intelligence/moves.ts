import type { SkillFact } from "#lib/domain/cell-facts.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import { levelWords } from "#lib/format/words.ts";
import { postingsToSpeakOf } from "../../parts/headline.ts";
import { skillName } from "../../parts/labels.ts";
import { parityOf } from "../../parts/parity.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { type Difference, differenceOf, differenceOfPages } from "../facts/difference.ts";
import { shownLevels } from "../facts/levels.ts";
import { nearestSkills } from "../facts/nearest-skills.ts";

/** A change that a reader could make, with the difference of pay that the data show. */
export interface Move extends Difference {
  kind: "level" | "role" | "country" | "skill";
  /** Where it starts: a level; empty for other kinds. */
  from: string;
  /** Where it leads: a level, a role, a country in a sentence, a skill. */
  to: string;
  /** Pay points or respondents of the side that has fewer. */
  n: number;
  /** A skill's difference; null for other kinds. */
  skill: SkillFact | null;
  /** How the difference to another country is counted; null for other kinds. */
  view: View | null;
  /** The difference to another country in the view that is not ranked; null for other kinds. */
  inOtherView: number | null;
}

/** Pay of two countries compared at exchange rates or at what money buys. */
export type View = "dollars" | "parity";

/**
 * All moves that raise the figure, ranked by the lower end of their interval, so that noise does not
 * win; those whose interval reaches zero are left out.
 */
export function moves(input: CellInput): Move[] {
  return [...levelMoves(input), ...roleMoves(input), ...countryMoves(input), ...skillMoves(input)]
    .filter(({ low80, n }) => low80 > 0 && n > 0)
    .toSorted((a, b) => b.low80 - a.low80);
}

const plain = { from: "", skill: null, view: null, inOtherView: null };

/** Steps between levels; one with few postings is mostly known from elsewhere and makes no move. */
function levelMoves(input: CellInput): Move[] {
  const levels = shownLevels(input);
  return levels.slice(1).flatMap((upper, index): Move[] => {
    const lower = levels[index];
    if (lower === undefined) return [];
    const postings = Math.min(lower.estimate.postings, upper.estimate.postings);
    if (postings < postingsToSpeakOf) return [];
    return [
      {
        ...plain,
        kind: "level",
        from: levelWords[lower.level].short,
        to: levelWords[upper.level].short,
        n: Math.min(lower.estimate.payPoints, upper.estimate.payPoints),
        ...differenceOf(upper.estimate, lower.estimate),
      },
    ];
  });
}

/** Neighbouring roles: those of the same family in the country. */
function roleMoves({ record, neighbours }: CellInput): Move[] {
  return neighbours.sameCountry
    .filter(({ role }) => role.family === record.role.family)
    .map((other) => ({
      ...plain,
      kind: "role",
      to: other.role.name,
      n: Math.min(other.payPoints, evidenceHere(record)),
      ...differenceOfPages(other.estimate, record.estimate),
    }));
}

/**
 * The same role in other countries, in US dollars and at purchasing power parity: a move counts by the
 * view that shows less, so that neither dear prices nor a weak currency wins. Where a factor is not held,
 * nobody knows what the difference buys, and it makes no move.
 */
function countryMoves(input: CellInput): Move[] {
  const { record, neighbours } = input;
  const rate = unitsPerUsd(record.facts.currency, record.release.rates);
  const own = { mean: record.estimate.mean / rate, high80: record.estimate.high80 / rate };
  return neighbours.sameRole.flatMap((other): Move[] => {
    const there = (units: number) => ({
      mean: other.estimate.mean / units,
      high80: other.estimate.high80 / units,
    });
    const dollars = differenceOfPages(there(other.usdRate), own);
    const prices = relativePrices(input, other);
    if (prices === null) return [];
    const parity = differenceOfPages(there(other.usdRate * prices), own);
    const byParity = parity.difference < dollars.difference;
    const ranked = byParity ? parity : dollars;
    const second = byParity ? dollars : parity;
    return [
      {
        ...plain,
        kind: "country",
        to: other.country.inSentence,
        n: Math.min(other.payPoints, evidenceHere(record)),
        view: byParity ? "parity" : "dollars",
        inOtherView: second.difference,
        ...ranked,
      },
    ];
  });
}

/** Pay points or answers, whichever are more; where only an official figure is held it sets no limit, being no sample. */
function evidenceHere({ estimate, facts: { sources } }: CellRecord): number {
  const own = sources.filter(({ wider }) => !wider);
  const answers = own.filter(({ kind }) => kind === "self-reported").map(({ n }) => n ?? 0);
  const sampled = Math.max(estimate.payPoints, ...answers);
  const isOfficial = own.some(({ kind }) => kind === "official");
  return sampled === 0 && isOfficial ? Number.POSITIVE_INFINITY : sampled;
}

/** The price level there relative to here: purchasing power parity over the exchange rate; null where one is not held. */
function relativePrices({ record, series }: CellInput, other: CellSummary): number | null {
  const { currency } = record.facts;
  const there = parityOf(series, { ...other.country, currency: other.estimate.currency });
  const here = parityOf(series, { ...record.country, currency });
  if (there === null || here === null) return null;
  const rate = unitsPerUsd(currency, record.release.rates);
  return there.value / other.usdRate / (here.value / rate);
}

function skillMoves(input: CellInput): Move[] {
  return nearestSkills(input).map((skill) => ({
    ...plain,
    kind: "skill",
    to: skillName(skill.skill),
    difference: skill.difference,
    low80: skill.low80,
    high80: skill.high80,
    n: skill.n,
    skill,
  }));
}
