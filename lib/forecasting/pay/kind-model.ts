import type { Role } from "#lib/domain/role.ts";
import { fitCrossedEffects } from "#lib/statistics/crossed-effects.ts";
import { type Prediction, predictEffect } from "#lib/statistics/predict-effects.ts";
import { groupKey, type KindCell } from "../evidence/kind-cells.ts";
import { ColumnGroup, ColumnLayout, type Member } from "./columns.ts";
import { unseenVariance } from "./unseen-variance.ts";

/** Log of the average of one kind of pay, US dollars, of a group of people in a country. */
export type KindModel = (group: Pick<KindCell, "group" | "roles" | "country">) => Prediction;

/**
 * Log averages of one kind of pay by role, family, country and an effect of the group in the country, each drawn
 * to zero as far as its evidence is thin. A group of several roles is about their mixture. Its own figure weighs
 * as its precision says.
 * @throws RangeError where there is no cell.
 */
export function fitKindModel(cells: readonly KindCell[], roles: readonly Role[]): KindModel {
  if (cells.length === 0) throw new RangeError("no figure of this kind of pay");
  const families = new Map(roles.map(({ slug, family }) => [slug, family]));
  const membersOf = (group: Pick<KindCell, "roles" | "country">): Member[] => [
    ...group.roles.flatMap((role) => {
      const value = 1 / group.roles.length;
      return [
        { group: "role", name: role, value },
        { group: "family", name: families.get(role) ?? "", value },
      ];
    }),
    { group: "country", name: group.country },
  ];
  const all = cells.flatMap(membersOf);
  const layout = new ColumnLayout(
    1,
    ["role", "family", "country"].map(
      (name) =>
        new ColumnGroup(
          name,
          all.filter(({ group }) => group === name).map((member) => member.name),
        ),
    ),
  );
  const columnsOf = (group: Pick<KindCell, "roles" | "country">) =>
    layout.row([[0, 1]], membersOf(group));
  const places = new Map(cells.map((cell, block) => [groupKey(cell), block]));
  const solution = fitCrossedEffects(
    cells.map((cell, block) => ({
      response: Math.log(cell.mean),
      variance: cell.variance,
      ...columnsOf(cell),
      block,
      blockKind: 0,
      kind: 0,
    })),
    {
      fixed: 1,
      groups: layout.groups.map(({ size }) => size),
      kinds: 1,
      blockKinds: 1,
      blockEffects: false,
    },
  );
  return (group) => {
    const place = places.get(groupKey(group));
    const prediction = predictEffect(solution, {
      ...columnsOf(group),
      kind: 0,
      blockKind: 0,
      block: place === undefined ? undefined : solution.blocks[place],
      row: place === undefined ? undefined : 0,
    });
    const unseen = unseenVariance(layout, solution.components, membersOf(group));
    return { ...prediction, variance: prediction.variance + unseen };
  };
}
