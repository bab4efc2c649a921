import { cellKey, type Evidence } from "../evidence/evidence.ts";
import type { OtherEvidence } from "../evidence/other-evidence.ts";
import { usableYears } from "../evidence/usable-years.ts";
import type { PayModel } from "./pay-model.ts";
import { fitSourceEffects, impliedPay } from "./source-effects.ts";
import { toldOfCountry } from "./told-of-country.ts";

/**
 * The model of advertised pay with what other sources imply. A cell with postings weighs what is said of
 * it by precision; one without leans also on what is said of the other cells of its country. What is said
 * of a cell counts as its own evidence. Years ahead keep the weights of the reference year, so that no
 * growth comes from a change of weights.
 *
 * @param evidence what the model was fitted on.
 */
export function withOtherSources(
  model: PayModel,
  others: readonly OtherEvidence[],
  evidence: readonly Evidence[],
): PayModel {
  const posted = new Set(usableYears(evidence, model.referenceYear).map(cellKey));
  const told = fitSourceEffects(others, (unit, country) =>
    posted.has(cellKey({ unit, country })) ? model.predict(unit, country) : null,
  );
  const toldOfCell = Map.groupBy(told, cellKey);
  const unposted = told.filter((one) => !posted.has(cellKey(one)));
  const byCountry = new Map(
    [...Map.groupBy(unposted, ({ country }) => country)].map(([country, own]) => [
      country,
      toldOfCountry(own, {
        predict: (unit) => model.predict(unit, country),
        variance: model.countryVariance(country),
      }),
    ]),
  );
  return {
    ...model,
    predict: (unit, country, yearsAhead) => {
      const prediction = model.predict(unit, country, yearsAhead);
      if (!posted.has(cellKey({ unit, country }))) {
        const added = byCountry.get(country)?.(unit);
        if (added === undefined) return prediction;
        return {
          value: prediction.value + added.shift,
          variance: Math.max(prediction.variance - added.known, 0),
          ownWeight: added.ownWeight,
        };
      }
      const other = impliedPay(toldOfCell.get(cellKey({ unit, country })) ?? []);
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
