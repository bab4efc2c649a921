import type { ExperiencePay } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Level } from "#lib/domain/level.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { levelWords } from "#lib/format/words.ts";
import {
  bandFigure,
  differenceFigures,
  moneyFigure,
  namedFigure,
  numberFigure,
  yearFigure,
} from "../../parts/figures.ts";
import { intervalBar } from "../../parts/interval-bar.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { differenceOf } from "../facts/difference.ts";
import { payWords } from "../facts/leading-pay.ts";
import { type LevelEstimate, levelScale, shownLevels } from "../facts/levels.ts";
import { differenceSupport, sourceSupport } from "../facts/support.ts";

/** Years that convention gives a level, as surveys band them; executive has none. */
const surveyBands: Partial<Record<Level, string>> = { entry: "0-3", mid: "3-7", senior: "7+" };

/** Pay step by step, each with its interval, and what respondents with those years report. */
export function roadmap(input: CellInput): CellPage["roadmap"] {
  const levels = shownLevels(input);
  const scale = levelScale(levels);
  const { currency } = cellWords(input);
  return {
    steps: levels.map((item, index) => {
      const { level, estimate } = item;
      const { name, years } = levelWords[level];
      const shown = formatEstimate(estimate, currency);
      return {
        level,
        name,
        years,
        payShown: shown.mean,
        bandShown: shown.band,
        claims: printable([stepClaim(input, item, levels[index - 1]), surveyClaim(input, level)]),
        bar: intervalBar(name, estimate, currency, scale),
      };
    }),
    convention:
      levels.length === 0
        ? words("roadmap.unknown", cellWords(input))
        : words("roadmap.convention", { pay: payWords(input) }),
  };
}

function stepClaim(input: CellInput, { level, estimate }: LevelEstimate, below?: LevelEstimate) {
  if (below === undefined) return null;
  const { role, country } = cellWords(input);
  const step = differenceOf(estimate, below.estimate);
  const previous = levelWords[below.level].short;
  const slots = {
    pay: payWords(input),
    level: levelWords[level].short,
    role,
    country,
    previous,
    ...differenceFigures(`difference from ${previous} pay`, step, estimate.payPoints),
  };
  const id = step.low80 > 0 ? "roadmap.step-up" : "roadmap.step-unclear";
  return claim("roadmap", id, slots, differenceSupport(input, "levels"), level);
}

/** What respondents with the level's years of work report, in the newest survey that asks for those years. */
export function surveyClaim(input: CellInput, level: Level) {
  const band = surveyBands[level];
  const pay = input.record.facts.experience
    .filter((candidate) => candidate.band === band)
    .toSorted((a, b) => b.year - a.year)[0];
  if (pay === undefined) return null;
  return claim(
    "roadmap",
    "roadmap.survey",
    surveySlots(input, pay),
    sourceSupport(input, pay, "survey"),
    level,
  );
}

function surveySlots(input: CellInput, pay: ExperiencePay) {
  const { country, currency } = cellWords(input);
  const years = pay.band.endsWith("+")
    ? `${pay.band.slice(0, -1)} years and more`
    : `${pay.band.replace("-", " to ")} years`;
  return {
    country,
    year: yearFigure("year of the survey", pay.year),
    years: namedFigure("years of professional coding", years, Number.parseInt(pay.band, 10)),
    mean: moneyFigure("average of the answers", pay.mean, currency, pay.n),
    band: bandFigure("average of the answers", { ...pay }, currency, pay.n),
    n: numberFigure("answers", pay.n, "count"),
  };
}
