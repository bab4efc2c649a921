import { sum } from "d3-array";
import type { ForecastInput, HiddenCheck } from "#lib/domain/forecast.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { additiveFit, type TwoWay } from "#lib/statistics/additive-fit.ts";
import { seededRandom, shuffled } from "#lib/statistics/seeded-random.ts";
import { cellKey, type Evidence } from "../evidence/evidence.ts";
import { homeCountry } from "../evidence/home-country.ts";
import { groupKey, type KindCell } from "../evidence/kind-cells.ts";
import { summarise } from "../evidence/pay-sample.ts";
import { postingVariance, samplingVariance } from "../evidence/posting-spread.ts";
import { roleUnit } from "../evidence/units.ts";
import { isInWindow } from "../evidence/usable-years.ts";
import { windowCells } from "../evidence/window-cells.ts";
import { fitJointModel, type JointModel } from "../pay/joint-model.ts";
import { outsideOf } from "../pay/printed-band.ts";
import { wageCarriedError } from "../projection/wage-carried-error.ts";
import { type FullFit, searchFrom } from "./full-fit.ts";
import { type HiddenOutcome, hiddenScores } from "./hidden-scores.ts";

/** How figures are hidden. */
export type Hide = HiddenCheck["hide"];

const folds = 10;
/** Postings, or answers, of a cell from which its average serves as the truth. */
const fewestPostings = 12;
const fewestAnswers = 30;
/** Where all of a country is hidden: postings of a cell, and of its country outside the home country. */
const fewestHidden = 3;
const fewestOfCountry = 12;
/** Variance of a figure around an additive fit beside sampling: what the fit is weighed with. */
const additiveVariance = 0.01;

/** A figure that can be hidden, as the model and an additive fit know it. */
interface Figure extends Pick<HiddenOutcome, "country" | "value" | "variance" | "spoken"> {
  key: string;
  /** Row of the additive fit. */
  group: string;
  isTruth: boolean;
  estimate: (model: JointModel) => { value: number; variance: number };
}

/**
 * Hides recorded figures of one kind of pay, a tenth of the cells at a time or country by country, estimates them
 * from all that is left, and compares. An additive fit of country and role on what is left of the kind itself is
 * the rival.
 */
export function hideFigures(
  { all, input, evidence, others, joint, variances }: FullFit,
  hide: Hide,
  kind: PayKind,
): HiddenCheck {
  const figures =
    kind === "advertised"
      ? postedFigures(evidence, others, input.referenceYear, hide)
      : groupFigures(evidence, others, input, kind);
  const outcomes = batches(figures, hide).flatMap((hidden): HiddenOutcome[] => {
    const keys = new Set(hidden.map(({ key }) => key));
    const model = fitJointModel(
      kind === "advertised"
        ? { ...joint, evidence: evidence.filter((row) => !keys.has(cellKey(row))) }
        : {
            ...joint,
            others: others.filter((cell) => cell.kind !== kind || !keys.has(groupKey(cell))),
          },
      searchFrom({ variances }),
    );
    const expected = additiveFit(figures.filter(({ key }) => !keys.has(key)).map(twoWay));
    return hidden
      .filter(({ isTruth }) => isTruth)
      .map((figure) => {
        const { value, variance } = figure.estimate(model);
        return {
          ...figure,
          error: value - figure.value,
          additive: expected(figure.group, figure.country) - figure.value,
          predicted: variance,
        };
      });
  });
  const outside = outsideOf(
    { yearlyVariance: 0 },
    {
      "self-reported": wageCarriedError(input, "self-reported"),
      official: wageCarriedError(all, "official"),
    },
  );
  return { hide, kind, results: hiddenScores(outcomes, outside[kind]) };
}

function postedFigures(
  evidence: readonly Evidence[],
  others: readonly KindCell[],
  referenceYear: number,
  hide: Hide,
): Figure[] {
  const window = windowCells(evidence, referenceYear)
    .filter(({ unit }) => unit.role !== null)
    .map((cell) => ({ ...cell, sample: summarise(cell.ranges) }));
  const home = homeCountry(evidence);
  const spread = postingVariance(window.map(({ sample }) => sample));
  const spoken = new Set(
    others.flatMap(({ roles, country }) => roles.map((role) => `${role}\t${country}`)),
  );
  const ofCountry = (country: string) =>
    sum(
      window.filter((cell) => cell.country === country),
      ({ sample }) => sample.postings,
    );
  const isTruth = (country: string, postings: number) =>
    hide === "cells"
      ? postings >= fewestPostings
      : country !== home && postings >= fewestHidden && ofCountry(country) >= fewestOfCountry;
  return window.map(({ unit, country, sample }) => ({
    key: cellKey({ unit, country }),
    country,
    group: unit.id,
    value: Math.log(sample.mean),
    variance: samplingVariance(sample, spread),
    isTruth: isTruth(country, sample.postings),
    spoken: spoken.has(cellKey({ unit, country })),
    estimate: (model) => model.advertised(unit, country),
  }));
}

function groupFigures(
  evidence: readonly Evidence[],
  others: readonly KindCell[],
  { roles, referenceYear }: ForecastInput,
  kind: PayKind,
): Figure[] {
  const units = new Map(roles.map((role) => [role.slug, roleUnit(role)]));
  const recent = evidence.filter(({ year }) => isInWindow(year, referenceYear));
  const speaking = new Set([
    ...recent.map(cellKey),
    ...others
      .filter((cell) => cell.kind !== kind)
      .flatMap(({ roles, country }) => roles.map((role) => `${role}\t${country}`)),
  ]);
  return others
    .filter((cell) => cell.kind === kind)
    .map((cell) => ({
      key: groupKey(cell),
      country: cell.country,
      group: cell.group,
      value: Math.log(cell.mean),
      variance: cell.variance,
      isTruth: kind === "official" || cell.answers >= fewestAnswers,
      spoken: cell.roles.some((role) => {
        const unit = units.get(role);
        return unit !== undefined && speaking.has(cellKey({ unit, country: cell.country }));
      }),
      estimate: (model) => model.groups([{ cell, weight: 1 }]),
    }));
}

/** Figures hidden together; a country's with all that it has of the kind. */
function batches(figures: readonly Figure[], hide: Hide): Figure[][] {
  if (hide === "countries") {
    return [...Map.groupBy(figures, ({ country }) => country).values()].filter((own) =>
      own.some(({ isTruth }) => isTruth),
    );
  }
  const order = shuffled(
    figures.filter(({ isTruth }) => isTruth),
    seededRandom(1),
  );
  return Array.from({ length: folds }, (_, fold) =>
    order.filter((_, place) => place % folds === fold),
  ).filter((own) => own.length > 0);
}

function twoWay({ group, country, value, variance }: Figure): TwoWay {
  return { row: group, column: country, value, variance: variance + additiveVariance };
}
