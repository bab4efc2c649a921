import { titleRoles } from "#lib/content/sources/pay-mapping.ts";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";

/** Which roles the titles of survey and official cells stand for, as content/sources maps them. */
export function titleRolesOf(cells: readonly PayCell[]): TitleRoles[] {
  const others = cells.filter(({ kind }) => kind !== "advertised");
  return [...Map.groupBy(others, ({ source }) => source)].flatMap(([source, own]) =>
    titleRoles(source, [...new Set(own.map(({ title }) => title))]),
  );
}
