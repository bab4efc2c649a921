import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import type { Backtest, Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { advertisedEvidence } from "./evidence/evidence.ts";
import { kindCells, type OtherKind, otherKinds } from "./evidence/kind-cells.ts";
import { officeOnlyInput, pooledInput } from "./evidence/office-only.ts";
import { roleUnits } from "./evidence/units.ts";
import { estimableCells } from "./evidence/usable-neighbours.ts";
import { modelSummary } from "./model-summary.ts";
import { projectedOffices } from "./official/offices.ts";
import { withOwnGrowth } from "./official/own-growth.ts";
import { type EstimateKey, estimateCell } from "./pay/estimate-cells.ts";
import { estimateKind } from "./pay/estimate-kind.ts";
import { jointInput } from "./pay/joint-input.ts";
import { fitJointModel } from "./pay/joint-model.ts";
import { officeEstimates } from "./pay/office-estimates.ts";
import { poolPay } from "./pay/pooled-pay.ts";
import { isNoise, outsideOf, type Printing } from "./pay/printed-band.ts";
import { carryOn } from "./projection/carry-on.ts";
import { pooledGrowth } from "./projection/growth.ts";
import { originCells } from "./projection/origin-forecast.ts";
import { projectCell } from "./projection/project-cells.ts";
import { wageCarriedError } from "./projection/wage-carried-error.ts";

/** Estimates and projections from an input and what its backtest learnt. */
export function forecast(all: ForecastInput, scores: Backtest): Forecast {
  return fitForecast(all)(scores);
}

/**
 * Estimates and projections of every role and country with evidence of its own or usable neighbours, of each
 * kind of pay that it can carry (none where all that is known is noise), and what the model of advertised pay says of
 * itself. Roles that only offices know
 * have their offices' figures and are in no pool. Pure: equal input gives equal output, whatever its order.
 *
 * @returns What is left to do once the backtest is known: models are fitted without it.
 */
export function fitForecast(all: ForecastInput): (scores: Backtest) => Forecast {
  const input = pooledInput(all);
  const evidence = advertisedEvidence(input, roleUnits(input.roles));
  const byKind = otherKinds.map((kind) => ({ kind, cells: kindCells(input, kind) }));
  const others = byKind.flatMap(({ cells }) => cells);
  const joint = fitJointModel(jointInput(input, evidence, others));
  const alone = poolPay(evidence, input.referenceYear);
  const pay = { ...alone, model: { ...alone.model, predict: joint.advertised } };
  const growth = pooledGrowth(
    originCells(evidence, input.referenceYear, alone.model),
    input.wageGrowth,
    input.referenceYear,
  );
  const carried = {
    "self-reported": wageCarriedError(input, "self-reported"),
    official: wageCarriedError(all, "official"),
  };
  const offices = projectedOffices(all);
  return (scores) => {
    const outside = outsideOf(scores, carried);
    const [readIn = input.referenceYear + 1] = input.projectionYears;
    const printing: Printing = { outside, readIn };
    const estimates: Estimate[] = [];
    const projections: Projection[] = [];
    const carriedOn = (kind: OtherKind) => carryOn(input, carried[kind], outside[kind]);
    const projectOffice = withOwnGrowth(all, offices, carriedOn("official"));
    const ofKinds = byKind.map(({ kind, cells }) => ({
      estimate: estimateKind(input, kind, cells, joint),
      project: kind === "official" ? projectOffice : carriedOn(kind),
    }));
    for (const { unit, role, country } of estimableCells(input, evidence, others)) {
      const held = input.rates.perUsd[country.currency] !== undefined;
      const currency = held ? country.currency : "USD";
      const key: EstimateKey = {
        unit,
        countryCode: country.code,
        role: role.slug,
        country: country.slug,
        currency,
        rate: unitsPerUsd(currency, input.rates),
      };
      const [whole, ...levels] = estimateCell(key, pay, printing);
      if (!isNoise(whole)) {
        estimates.push(whole, ...levels);
        projections.push(...projectCell(key, whole, pay, { growth, scores, input }));
      }
      for (const { estimate, project } of ofKinds) {
        const other = estimate(key, printing);
        if (other === null || isNoise(other[0])) continue;
        estimates.push(...other);
        projections.push(...project(other[0], country.code));
      }
    }
    for (const { estimate, countryCode } of officeEstimates(officeOnlyInput(all), printing)) {
      estimates.push(estimate);
      projections.push(...projectOffice(estimate, countryCode));
    }
    return {
      estimates,
      projections,
      model: modelSummary(joint, growth, { input, scores, outside, evidence, offices }),
    };
  };
}
