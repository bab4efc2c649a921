import { mean } from "d3-array";
import type { ForecastInput, LevelCheck } from "#lib/domain/forecast.ts";
import { levelSchema } from "#lib/domain/level.ts";
import { advertisedEvidence, cellKey, type Evidence } from "../evidence/evidence.ts";
import { homeCountry } from "../evidence/home-country.ts";
import { pooledInput } from "../evidence/office-only.ts";
import { summarise } from "../evidence/pay-sample.ts";
import { roleUnit, roleUnits } from "../evidence/units.ts";
import { windowCells } from "../evidence/window-cells.ts";
import { levelLadder } from "../pay/level-ladder.ts";
import { fitLevelMix } from "../pay/level-mix.ts";
import { fitLevelModel } from "../pay/level-model.ts";
import { ofLevel } from "../pay/pay-spread.ts";
import { countriesToThin, thinHalves } from "./thin-cells.ts";

/** Postings of a level in the full window from which its average serves as the truth. */
const fewestOfLevel = 10;

interface Outcome {
  country: string;
  level: (typeof levelSchema.options)[number];
  /** How far the level was estimated to lie from the whole, less how far it lies; logs. */
  error: number;
}

/**
 * Cuts large roles of a country down to `draw` postings, half of them at a time, estimates how far each level lies from
 * the whole and compares with the full window; once for each seed, the home country and the others apart.
 *
 * @param referenceYear the last year seen; that of the input unless an earlier one is asked for.
 */
export function checkLevels(
  all: ForecastInput,
  {
    draw,
    seeds,
    referenceYear = all.referenceYear,
  }: { draw: number; seeds: number; referenceYear?: number },
): LevelCheck {
  const input = pooledInput(all);
  const evidence = advertisedEvidence(input, roleUnits(input.roles)).filter(
    ({ year }) => year <= referenceYear,
  );
  const home = homeCountry(evidence);
  const windowOf = (rows: readonly Evidence[]) =>
    windowCells(rows, referenceYear).filter(({ unit }) => unit.levelled);
  const full = new Map(windowOf(evidence).map((cell) => [cellKey(cell), cell.ranges]));
  const units = new Map(input.roles.map((role) => [role.slug, roleUnit(role)]));
  const outcomes = countriesToThin(evidence, referenceYear).flatMap((country) =>
    Array.from({ length: seeds }, (_, place) => place + 1).flatMap((seed) =>
      thinHalves(evidence, country, { referenceYear, draw, seed }).flatMap((thinned) => {
        const window = windowOf(thinned.evidence);
        const pay = { levels: fitLevelModel(window, home), mix: fitLevelMix(window), home };
        return thinned.cells.flatMap(({ unitId, fullMean }): Outcome[] => {
          const unit = units.get(unitId);
          const ranges = unit === undefined ? undefined : full.get(cellKey({ unit, country }));
          if (unit === undefined || ranges === undefined) return [];
          return levelLadder(pay, unit, country).flatMap(({ level, value }) => {
            const own = ofLevel(ranges, level);
            const sample = own.length === 0 ? null : summarise(own);
            return sample === null || sample.postings < fewestOfLevel
              ? []
              : [{ country, level, error: value - Math.log(sample.mean / fullMean) }];
          });
        });
      }),
    ),
  );
  return {
    draw,
    seeds,
    results: (["home", "elsewhere"] as const).flatMap((area) =>
      levelSchema.options.flatMap((level) => {
        const own = outcomes.filter(
          (one) => one.level === level && (one.country === home) === (area === "home"),
        );
        const bias = mean(own, ({ error }) => error);
        const square = mean(own, ({ error }) => error ** 2);
        return bias === undefined || square === undefined
          ? []
          : [{ area, level, n: own.length, bias, error: Math.sqrt(square) }];
      }),
    ),
  };
}
