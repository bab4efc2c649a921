import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { KindCell } from "../evidence/kind-cells.ts";
import { type PriceLevel, priceLevelOf } from "../evidence/price-level.ts";
import { roleUnit, type Unit } from "../evidence/units.ts";

/** Everything that the model is fitted on. */
export interface JointInput {
  evidence: readonly Evidence[];
  /** Figures of surveys and offices, each once. */
  others: readonly KindCell[];
  /** Units of the roles. */
  roles: readonly Unit[];
  /** Countries that may be asked for, by code, beside those of the evidence. */
  countries: readonly string[];
  priceLevel: PriceLevel;
  referenceYear: number;
}

/** What the joint model is fitted on, from a release's input. */
export function jointInput(
  input: ForecastInput,
  evidence: readonly Evidence[],
  others: readonly KindCell[],
): JointInput {
  return {
    evidence,
    others,
    roles: input.roles.map(roleUnit),
    countries: input.countries.map(({ code }) => code),
    priceLevel: priceLevelOf(input),
    referenceYear: input.referenceYear,
  };
}
