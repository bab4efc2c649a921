import { cellKey, type Evidence } from "./evidence.ts";
import type { OtherEvidence } from "./other-evidence.ts";
import type { PayModel } from "./pay-model.ts";
import { fitSourceEffects } from "./source-effects.ts";
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
  const posted = new Set(usableYears(evidence, model.referenceYear).map(cellKey));
  const implied = fitSourceEffects(others, (unit, country) =>
    posted.has(cellKey({ unit, country })) ? model.predict(unit, country) : null,
  );
  return {
    ...model,
    predict: (unit, country, yearsAhead) => {
      const prediction = model.predict(unit, country, yearsAhead);
      const other = implied(unit, country);
      if (other === null) return prediction;
      const now = model.predict(unit, country).variance;
      const share = now / (now + other.variance);
      return {
        value: (1 - share) * prediction.value + share * other.value,
        variance: (1 - share) ** 2 * prediction.variance + share ** 2 * other.variance,
        ownWeight: share + (1 - share) * prediction.ownWeight,
      };
    },
  };
}
