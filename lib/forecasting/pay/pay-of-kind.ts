import { sum } from "d3-array";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { groupKey, type KindCell, newestOffice } from "../evidence/kind-cells.ts";
import type { JointModel, WeightedGroup } from "./joint-model.ts";

/** A group of people that stands for a role, with its part of the role's pay. */
export interface Standing {
  cell: WeightedGroup["cell"];
  /** Its figure in the country; null where it has none there. */
  recorded: KindCell | null;
  weight: number;
}

/** One kind of pay by role and country. */
export interface PayOfKind {
  /**
   * Groups that stand for the role: those with a figure in the country (of offices' one), else those known elsewhere; empty
   * where no group does.
   */
  standing: (role: string, country: string) => Standing[];
  /** Log of the average of a role, US dollars: of all people in its groups together. */
  predict: (standing: readonly Standing[]) => Prediction;
}

/**
 * A role's pay of one kind is that of the groups that stand for it, by their answers: roles that no source tells
 * apart have the same.
 *
 * @param cells of one kind.
 */
export function payOfKind(
  cells: readonly KindCell[],
  model: Pick<JointModel, "groups">,
): PayOfKind {
  const byRole = Map.groupBy(
    cells.flatMap((cell) => cell.roles.map((role) => ({ role, cell }))),
    ({ role }) => role,
  );
  return {
    standing: (role, country) => {
      const all = (byRole.get(role) ?? []).map(({ cell }) => cell);
      const here = oneOffice(all.filter((cell) => cell.country === country));
      if (here.length > 0) return weighted(here.map((cell) => ({ cell, recorded: cell })));
      const groups = new Map(all.map((cell) => [cell.group, { ...cell, country }]));
      return weighted([...groups.values()].map((cell) => ({ cell, recorded: null })));
    },
    predict: (standing) => {
      const prediction = model.groups(standing);
      const recorded = standing.flatMap((one) => one.recorded ?? []);
      if (recorded.length < standing.length) return prediction;
      // Groups together have the log of a mean, not the mean of logs.
      const between =
        Math.log(recordedMean(standing)) -
        sum(standing, (one) => one.weight * Math.log(one.recorded?.mean ?? 1));
      return { ...prediction, value: prediction.value + between };
    },
  };
}

/** Plain average of all people in groups with a figure, US dollars. */
export function recordedMean(standing: readonly Standing[]): number {
  const recorded = standing.flatMap(({ recorded }) => recorded ?? []);
  return sum(recorded, (cell) => pieces(cell) * cell.mean) / sum(recorded, (cell) => pieces(cell));
}

/**
 * Of several tables of offices the figure that is recorded for the role: people of two tables are the same people, where
 * answers of several groups are others.
 */
function oneOffice(here: readonly KindCell[]): readonly KindCell[] {
  const [first] = here
    .flatMap((group) => group.cells.map((cell) => ({ group, cell })))
    .flatMap(({ group, cell }) => (cell.kind === "official" ? [{ group, cell }] : []))
    .toSorted((a, b) => newestOffice(a.cell, b.cell));
  return first === undefined ? here : [first.group];
}

/** Weights are parts of the sum of all pay, so that they carry changes of logs to the log of the average. */
function weighted(standing: readonly Omit<Standing, "weight">[]): Standing[] {
  const pay = ({ recorded }: Omit<Standing, "weight">) =>
    recorded === null ? 1 : pieces(recorded) * recorded.mean;
  const total = sum(standing, pay);
  return standing
    .toSorted((a, b) => compareText(groupKey(a.cell), groupKey(b.cell)))
    .map((one) => ({ ...one, weight: pay(one) / total }));
}

/** What a group counts as: its answers; an office's figures count alike. */
function pieces({ answers }: KindCell): number {
  return Math.max(answers, 1);
}
