import type { TitleRoles } from "#lib/domain/forecast.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { Role } from "#lib/domain/role.ts";
import type { DraftTitle } from "../draft.ts";

/** A pay cell as evidence on a role; `wider` where its occupation holds other roles too. */
export interface MappedCell {
  cell: PayCell;
  wider: boolean;
}

/**
 * The pay cells of each role in each country.
 * @returns by `mappedKey`; titles that stand for no role are in none.
 */
export function mapCells(
  cells: readonly PayCell[],
  roles: readonly Role[],
  titleRoles: readonly TitleRoles[],
): Map<string, MappedCell[]> {
  const advertised = new Map(
    roles.flatMap(({ slug, titles }) => titles.map((title) => [title, slug])),
  );
  const others = Map.groupBy(titleRoles, ({ source, title }) => `${source}\t${title}`);
  const mapped = cells.flatMap((cell): (MappedCell & { role: string })[] => {
    if (cell.kind === "advertised") {
      const role = advertised.get(cell.title);
      return role === undefined ? [] : [{ role, cell, wider: false }];
    }
    return (others.get(`${cell.source}\t${cell.title}`) ?? []).flatMap(({ roles, wider }) =>
      roles.map((role) => ({ role, cell, wider })),
    );
  });
  const grouped = Map.groupBy(mapped, ({ role, cell }) => mappedKey(role, cell.country));
  return new Map(
    [...grouped].map(([key, own]) => [key, own.map(({ cell, wider }) => ({ cell, wider }))]),
  );
}

/** Key of a role in a country: role slug and country code. */
export function mappedKey(role: string, countryCode: string): string {
  return `${role}/${countryCode}`;
}

/** Which raw title stood for which role, source by source, as the release records it. */
export function titlesOf(
  advertisedSources: readonly string[],
  roles: readonly Role[],
  titleRoles: readonly TitleRoles[],
): DraftTitle[] {
  return [
    ...advertisedSources.flatMap((source) =>
      roles.flatMap(({ slug, titles }) => titles.map((title) => ({ source, title, role: slug }))),
    ),
    ...titleRoles
      .filter(({ wider }) => !wider)
      .flatMap(({ source, title, roles }) => roles.map((role) => ({ source, title, role }))),
  ];
}
