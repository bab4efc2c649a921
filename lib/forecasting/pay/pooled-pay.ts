import { cellKey, type Evidence } from "../evidence/evidence.ts";
import type { PostedRange } from "../evidence/pay-sample.ts";
import type { Unit } from "../evidence/units.ts";
import { type WindowCell, windowCells } from "../evidence/window-cells.ts";
import { fitLevelMix, type LevelMix } from "./level-mix.ts";
import { fitLevelModel, type LevelModel } from "./level-model.ts";
import { fitPayModel, type PayModel } from "./pay-model.ts";
import { fitPaySpread, type PaySpread } from "./pay-spread.ts";
import { fitRangeWidth, type RangeWidth } from "./range-width.ts";

/** Everything that is pooled over cells to estimate any one of them. */
export interface PooledPay {
  model: PayModel;
  levels: LevelModel;
  mix: LevelMix;
  spread: PaySpread;
  width: RangeWidth;
  /** Recorded ranges of the current window; none for a cell without evidence. */
  windowRanges: (unit: Unit, country: string) => readonly PostedRange[];
  /** Those of the reference year alone, and of the year before. */
  referenceRanges: (unit: Unit, country: string) => readonly PostedRange[];
  rangesBefore: (unit: Unit, country: string) => readonly PostedRange[];
}

/**
 * Fits all parts on the current window of the evidence.
 * @throws RangeError where the evidence holds nothing in the reference year.
 */
export function poolPay(evidence: readonly Evidence[], referenceYear: number): PooledPay {
  const model = fitPayModel(evidence, referenceYear);
  const window = windowCells(evidence, referenceYear);
  const levelled = window.filter(({ unit }) => unit.levelled);
  return {
    model,
    levels: fitLevelModel(levelled, model.home),
    mix: fitLevelMix(levelled),
    spread: fitPaySpread(window, model.home),
    width: fitRangeWidth(window, model.home),
    windowRanges: rangesOf(window),
    referenceRanges: rangesOf(evidence.filter(({ year }) => year === referenceYear)),
    rangesBefore: rangesOf(evidence.filter(({ year }) => year === referenceYear - 1)),
  };
}

function rangesOf(cells: readonly WindowCell[]) {
  const ranges = new Map(cells.map((cell) => [cellKey(cell), cell.ranges]));
  return (unit: Unit, country: string) => ranges.get(cellKey({ unit, country })) ?? [];
}
