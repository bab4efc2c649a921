import { rollup, sum } from "d3-array";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Country, Role } from "#lib/domain/role.ts";
import type { Evidence } from "./evidence.ts";
import type { KindCell } from "./kind-cells.ts";
import { roleUnit, type Unit } from "./units.ts";
import { isInWindow } from "./usable-years.ts";

/** Postings or answers elsewhere that make a role, or a country, a usable neighbour. */
const usablePostings = 10;

/** A role and country that are to have an estimate. */
export interface EstimableCell {
  unit: Unit;
  role: Role;
  country: Country;
}

/**
 * Roles and countries with evidence of their own in the current window (postings, answers or an official figure),
 * or whose role has ten postings or answers elsewhere while the country has ten in other roles; in order of role,
 * then country. An answer is counted once for each role that its group stands for.
 */
export function estimableCells(
  { roles, countries, referenceYear }: ForecastInput,
  evidence: readonly Evidence[],
  others: readonly KindCell[],
): EstimableCell[] {
  const window = evidence.filter(({ year }) => isInWindow(year, referenceYear));
  const counted = [
    ...window.map(({ unit, country, sample }) => ({
      role: unit.id,
      country,
      size: sample.postings,
    })),
    ...others.flatMap(({ roles, country, answers }) =>
      roles.map((role) => ({ role, country, size: answers })),
    ),
  ];
  const sizes = rollup(
    counted,
    (rows) => sum(rows, ({ size }) => size),
    ({ role }) => role,
    ({ country }) => country,
  );
  const countrySizes = rollup(
    counted,
    (rows) => sum(rows, ({ size }) => size),
    ({ country }) => country,
  );
  return roles.flatMap((role) => {
    const unit = roleUnit(role);
    const own = sizes.get(unit.id);
    const total = sum(own?.values() ?? []);
    return countries.flatMap((country) => {
      const here = own?.get(country.code);
      const elsewhere = total - (here ?? 0);
      const others = (countrySizes.get(country.code) ?? 0) - (here ?? 0);
      const usable = elsewhere >= usablePostings && others >= usablePostings;
      // An official figure counts no postings and is evidence all the same.
      return here !== undefined || usable ? [{ unit, role, country }] : [];
    });
  });
}
