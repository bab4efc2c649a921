import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { LocalVariances } from "#lib/statistics/local-blocks.ts";
import type { LocalSearch } from "#lib/statistics/local-reml.ts";
import { advertisedEvidence, type Evidence } from "../evidence/evidence.ts";
import { type KindCell, kindCells, otherKinds } from "../evidence/kind-cells.ts";
import { pooledInput } from "../evidence/office-only.ts";
import { roleUnits } from "../evidence/units.ts";
import { type JointInput, jointInput } from "../pay/joint-input.ts";
import { fitJointModel } from "../pay/joint-model.ts";

/** By how much variances may still move where the search starts from those of all evidence: a tenth of it moves them little. */
const nearby = 0.05;

/** How fits to parts of the evidence find their variances. */
export function searchFrom({ variances }: Pick<FullFit, "variances">): LocalSearch {
  return { start: variances, tolerance: nearby };
}

/** All evidence with the model's variances on it: what fits to parts of the evidence start from. */
export interface FullFit {
  /** What a release is built from. */
  all: ForecastInput;
  /** That part of it which is pooled. */
  input: ForecastInput;
  evidence: readonly Evidence[];
  others: readonly KindCell[];
  joint: JointInput;
  variances: LocalVariances;
}

/**
 * Fits the model of all kinds of pay once to all evidence. It takes seconds, so checks of one release share it.
 * @throws RangeError where the evidence holds nothing in the reference year.
 */
export function fullFit(all: ForecastInput): FullFit {
  const input = pooledInput(all);
  const evidence = advertisedEvidence(input, roleUnits(input.roles));
  const others = otherKinds.flatMap((kind) => kindCells(input, kind));
  const joint = jointInput(input, evidence, others);
  const { variances } = fitJointModel(joint);
  return { all, input, evidence, others, joint, variances };
}
