import type { ExperiencePay } from "#lib/domain/cell-facts.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Level } from "#lib/domain/level.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { levelWords } from "#lib/format/words.ts";
import {
  bandFigure,
  differenceFigures,
  estimateFigures,
  moneyFigure,
  namedFigure,
  numberFigure,
} from "../parts/figures.ts";
import { intervalBar } from "../parts/interval-bar.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { differenceOf } from "./difference.ts";
import { type LevelEstimate, levelScale, shownLevels } from "./seniority.ts";
import { estimateSupport, sourceSupport } from "./support.ts";

/** Years that convention gives a level, as surveys band them; executive has none. */
const surveyBands: Partial<Record<Level, { band: string; from: number }>> = {
  entry: { band: "0-3", from: 0 },
  mid: { band: "3-7", from: 3 },
  senior: { band: "7+", from: 7 },
};

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
    convention: words("roadmap.convention", {}),
  };
}

function stepClaim(input: CellInput, { level, estimate }: LevelEstimate, below?: LevelEstimate) {
  const { role, country, currency } = cellWords(input);
  const { short, years } = levelWords[level];
  const band = surveyBands[level];
  const own = estimateFigures(`${short} pay`, estimate, currency, estimate.payPoints);
  const slots = {
    level: short,
    role,
    country,
    mean: own.mean,
    years: band === undefined ? years : namedFigure("years at this level", years, band.from),
  };
  const support = estimateSupport(input);
  if (below === undefined) {
    return claim("roadmap", "roadmap.first", { ...slots, band: own.band }, support, level);
  }
  const step = differenceOf(estimate, below.estimate);
  const previous = levelWords[below.level].short;
  const figures = differenceFigures(`difference from ${previous} pay`, step);
  if (step.low80 <= 0) {
    const unclear = { ...slots, previous, band: figures.band, own: own.band };
    return claim("roadmap", "roadmap.step-unclear", unclear, support, level);
  }
  const clear = { ...slots, previous, ...figures, own: own.band };
  return claim("roadmap", "roadmap.step-up", clear, support, level);
}

/** What survey respondents with the level's years report: the newest survey's figure. */
function surveyClaim(input: CellInput, level: Level) {
  const band = surveyBands[level]?.band;
  const pay = input.record.facts.experience
    .filter((candidate) => candidate.band === band)
    .toSorted((a, b) => b.year - a.year)[0];
  if (pay === undefined) return null;
  return claim(
    "roadmap",
    "roadmap.survey",
    surveySlots(input, pay),
    sourceSupport(input, pay.source, "survey"),
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
    years: namedFigure("years of experience", years, Number.parseInt(pay.band, 10)),
    mean: moneyFigure("average of the answers", pay.mean, currency, pay.n),
    band: bandFigure("average of the answers", { ...pay }, currency, pay.n),
    n: numberFigure("answers", pay.n, "count"),
  };
}
