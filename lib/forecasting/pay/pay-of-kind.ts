import { sum } from "d3-array";
import type { Role } from "#lib/domain/role.ts";
import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { groupKey, type KindCell } from "../evidence/kind-cells.ts";
import { fitKindModel } from "./kind-model.ts";

/** A group of people that stands for a role, with its part of the role's pay. */
export interface Standing {
  cell: Pick<KindCell, "group" | "roles" | "country">;
  /** Its figure in the country; null where it has none there. */
  recorded: KindCell | null;
  weight: number;
}

/** One kind of pay by role and country. */
export interface PayOfKind {
  /** Groups that stand for the role: those with a figure in the country, else those known elsewhere; empty where no group does. */
  standing: (role: string, country: string) => Standing[];
  /** Log of the average of a role, US dollars: of all people in its groups together. */
  predict: (standing: readonly Standing[]) => Prediction;
}

/**
 * A role's pay of one kind is that of the groups that stand for it, by their answers: roles that no source tells
 * apart have the same. Each group's average is pooled over roles and countries.
 */
export function fitPayOfKind(cells: readonly KindCell[], roles: readonly Role[]): PayOfKind {
  const model = fitKindModel(cells, roles);
  const byRole = Map.groupBy(
    cells.flatMap((cell) => cell.roles.map((role) => ({ role, cell }))),
    ({ role }) => role,
  );
  return {
    standing: (role, country) => {
      const all = (byRole.get(role) ?? []).map(({ cell }) => cell);
      const here = all.filter((cell) => cell.country === country);
      if (here.length > 0) return weighted(here.map((cell) => ({ cell, recorded: cell })));
      const groups = new Map(all.map((cell) => [cell.group, { ...cell, country }]));
      return weighted([...groups.values()].map((cell) => ({ cell, recorded: null })));
    },
    predict: (standing) => {
      const parts = standing.map(({ cell, recorded, weight }) => ({
        weight,
        recorded,
        ...model(cell),
      }));
      // The log of the recorded average of all, moved by what pooling says of each group's log.
      const value = parts.every(({ recorded }) => recorded !== null)
        ? Math.log(recordedMean(standing)) +
          sum(parts, ({ weight, value, recorded }) =>
            recorded === null ? 0 : weight * (value - Math.log(recorded.mean)),
          )
        : sum(parts, ({ weight, value }) => weight * value);
      return {
        value,
        variance: sum(parts, ({ weight, variance }) => weight ** 2 * variance),
        ownWeight: sum(parts, ({ weight, ownWeight }) => weight * ownWeight),
      };
    },
  };
}

/** Plain average of all people in groups with a figure, US dollars. */
export function recordedMean(standing: readonly Standing[]): number {
  const recorded = standing.flatMap(({ recorded }) => recorded ?? []);
  return sum(recorded, (cell) => pieces(cell) * cell.mean) / sum(recorded, (cell) => pieces(cell));
}

/** Weights are parts of the sum of all pay, so that they carry changes of logs to the log of the average. */
function weighted(standing: readonly Omit<Standing, "weight">[]): Standing[] {
  const pay = ({ recorded }: Omit<Standing, "weight">) =>
    recorded === null ? 1 : pieces(recorded) * recorded.mean;
  const total = sum(standing, pay);
  return standing
    .toSorted((a, b) => (groupKey(a.cell) < groupKey(b.cell) ? -1 : 1))
    .map((one) => ({ ...one, weight: pay(one) / total }));
}

/** What a group counts as: its answers; an office's figures count alike. */
function pieces({ answers }: KindCell): number {
  return Math.max(answers, 1);
}
