import { isAged } from "#lib/domain/aged.ts";
import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import type { Backtest, Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { advertisedCells } from "./evidence/advertised-cells.ts";
import { cellKey, collectEvidence } from "./evidence/evidence.ts";
import { otherEvidence } from "./evidence/other-evidence.ts";
import { roleUnits } from "./evidence/units.ts";
import { estimableCells } from "./evidence/usable-neighbours.ts";
import { usableYears } from "./evidence/usable-years.ts";
import { modelSummary } from "./model-summary.ts";
import { projectedOffices } from "./official/offices.ts";
import { withOwnGrowth } from "./official/own-growth.ts";
import { type EstimateKey, estimateCell } from "./pay/estimate-cells.ts";
import { estimateKind } from "./pay/estimate-kind.ts";
import { poolPay } from "./pay/pooled-pay.ts";
import { tellingKinds } from "./pay/source-effects.ts";
import { withOtherSources } from "./pay/with-other-sources.ts";
import { carryOn } from "./projection/carry-on.ts";
import { pooledGrowth } from "./projection/growth.ts";
import { originCells } from "./projection/origin-forecast.ts";
import { projectCell } from "./projection/project-cells.ts";

/**
 * Estimates and projections of every role and country with evidence of its own or usable neighbours, of each
 * kind of pay that it can carry, and what the model of advertised pay says of itself. Pure: equal input
 * gives equal output, whatever its order.
 */
export function forecast(input: ForecastInput, scores: Backtest): Forecast {
  const evidence = collectEvidence(
    advertisedCells(input.cells),
    roleUnits(input.roles),
    input.rates,
  );
  const others = otherEvidence(input);
  const advertised = poolPay(evidence, input.referenceYear);
  const pay = { ...advertised, model: withOtherSources(advertised.model, others, evidence) };
  const growth = pooledGrowth(
    originCells(evidence, input.referenceYear, advertised.model),
    input.wageGrowth,
    input.referenceYear,
  );
  const [firstYear = input.referenceYear + 1] = input.projectionYears;
  const aged = isAged(input.dataDate, firstYear);
  const estimates: Estimate[] = [];
  const projections: Projection[] = [];
  const offices = projectedOffices(input);
  const otherKinds = (["self-reported", "official"] as const).map((kind) => ({
    estimate: estimateKind(input, kind),
    project:
      kind === "official"
        ? withOwnGrowth(input, offices, carryOn(input, kind))
        : carryOn(input, kind),
  }));
  const posted = new Set(usableYears(evidence, input.referenceYear).map(cellKey));
  const telling = tellingKinds(others, (unit, country) => posted.has(cellKey({ unit, country })));
  for (const { unit, role, country } of estimableCells(input, evidence, others, telling)) {
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
    estimates.push(...estimateCell(key, pay, aged));
    projections.push(...projectCell(key, pay, { growth, scores, input }));
    for (const { estimate, project } of otherKinds) {
      const other = estimate(key, aged);
      if (other === null) continue;
      estimates.push(...other.estimates);
      projections.push(...project(other.estimates[0], country.code, other.year));
    }
  }
  return {
    estimates,
    projections,
    model: modelSummary(pay, growth, { input, scores, aged, evidence, offices }),
  };
}
