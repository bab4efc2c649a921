import { cellKey, type Evidence } from "./evidence.ts";
import type { OtherEvidence } from "./other-evidence.ts";
import type { PayModel } from "./pay-model.ts";
import { fitSourceEffects } from "./source-effects.ts";
import type { Unit } from "./units.ts";
import { usableYears } from "./usable-years.ts";

/**
 * The model of advertised pay with what other sources imply, weighted by precision; they count as the
 * cell's own evidence. Years ahead keep the weights of the reference year, so that no growth comes
 * from a change of weights.
 *
 * @param evidence what the model was fitted on.
 */
export function withOtherSources(
  model: PayModel,
  others: readonly OtherEvidence[],
  evidence: readonly Evidence[],
): PayModel {
  const used = usableYears(evidence, model.referenceYear);
  const posted = new Set(used.map(cellKey));
  const unseen = unseenVariance(model, used);
  const implied = fitSourceEffects(others, (unit, country) =>
    posted.has(cellKey({ unit, country })) ? model.predict(unit, country) : null,
  );
  return {
    ...model,
    predict: (unit, country, yearsAhead) => {
      const unknown = unseen(unit, country);
      const prediction = model.predict(unit, country, yearsAhead);
      const variance = prediction.variance + unknown;
      const other = implied(unit, country);
      if (other === null) return { ...prediction, variance };
      const now = model.predict(unit, country).variance + unknown;
      const share = now / (now + other.variance);
      return {
        value: (1 - share) * prediction.value + share * other.value,
        variance: (1 - share) ** 2 * variance + share ** 2 * other.variance,
        ownWeight: share + (1 - share) * prediction.ownWeight,
      };
    },
  };
}

/** Variance of the effects of a role or country that no posting speaks of: the model takes them as zero. */
function unseenVariance(model: PayModel, used: readonly Evidence[]) {
  const units = new Set(used.map(({ unit }) => unit.id));
  const countries = new Set(used.map(({ country }) => country));
  const varianceOf = (group: string) =>
    model.components.effects[model.groups.findIndex(({ name }) => name === group)] ?? 0;
  return (unit: Unit, country: string) =>
    (units.has(unit.id) ? 0 : varianceOf("unit")) +
    (countries.has(country) ? 0 : varianceOf("country"));
}
