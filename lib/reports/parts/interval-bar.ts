import { nice } from "d3-array";
import type { Grade } from "#lib/domain/estimate.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import { formatEstimate } from "#lib/format/money.ts";

/** The scale that the bars of one table share. */
export interface Scale {
  min: number;
  max: number;
}

/** An estimate as a bar draws it, in one currency. */
export interface BarFigure {
  mean: number;
  low80: number;
  high80: number;
  grade: Grade;
  payPoints: number;
  /** Weight of the cell's own evidence, 0 to 1: an office's figure has no pay points and may be all of it. */
  ownWeight: number;
}

/** A scale with round ends that holds all values. */
export function scaleOf(values: readonly number[]): Scale {
  const [min, max] = nice(Math.min(...values), Math.max(...values), 5);
  return { min: Math.max(0, min), max };
}

/** A scale that holds the bands of all figures. */
export function scaleOfBands(figures: readonly BarFigure[]): Scale {
  return scaleOf(figures.flatMap(({ low80, high80 }) => [low80, high80]));
}

/** An estimate's figures in another currency. */
export function inCurrency<T extends BarFigure & { currency: Currency }>(
  estimate: T,
  currency: Currency,
  rates: Rates,
): BarFigure {
  const converted = (amount: number) => convert(amount, estimate.currency, currency, rates);
  return {
    mean: converted(estimate.mean),
    low80: converted(estimate.low80),
    high80: converted(estimate.high80),
    grade: estimate.grade,
    payPoints: estimate.payPoints,
    ownWeight: estimate.ownWeight,
  };
}

/**
 * The bar of an estimate.
 *
 * @param name whose pay it is: "Senior". An office may give a median alone, so nothing here says average.
 * @param spread percentiles of pay points, where the bar draws them.
 */
export function intervalBar(
  name: string,
  figure: BarFigure,
  currency: Currency,
  scale: Scale,
  spread: IntervalBar["spread"] = null,
): IntervalBar {
  const shown = formatEstimate(figure, currency);
  const { mean, low80, high80, grade } = figure;
  return {
    description: `${name}: estimated at ${shown.mean}, likely ${shown.low} to ${shown.high}.`,
    scale,
    mean,
    meanShown: shown.mean,
    low80,
    high80,
    low80Shown: shown.low,
    high80Shown: shown.high,
    spread,
    grade,
    modelled: figure.payPoints === 0 && figure.ownWeight === 0,
  };
}
