import { rollup, sum } from "d3-array";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { Country, Role } from "#lib/domain/role.ts";
import type { Evidence } from "./evidence.ts";
import { windowYears } from "./pay-model.ts";
import { roleUnit, type Unit } from "./units.ts";

/** Postings elsewhere that make a role, or a country, a usable neighbour. */
const usablePostings = 10;

/** A role and country that are to have an estimate. */
export interface EstimableCell {
  unit: Unit;
  role: Role;
  country: Country;
}

/**
 * Roles and countries with evidence of their own in the current window, or whose role has ten
 * postings elsewhere while the country has ten in other roles; in order of role, then country.
 */
export function estimableCells(
  { roles, countries, referenceYear }: ForecastInput,
  evidence: readonly Evidence[],
): EstimableCell[] {
  const window = evidence.filter(
    ({ year }) => year > referenceYear - windowYears && year <= referenceYear,
  );
  const postings = rollup(
    window,
    (rows) => sum(rows, ({ sample }) => sample.postings),
    ({ unit }) => unit.id,
    ({ country }) => country,
  );
  const countryPostings = rollup(
    window,
    (rows) => sum(rows, ({ sample }) => sample.postings),
    ({ country }) => country,
  );
  return roles.flatMap((role) => {
    const unit = roleUnit(role);
    const own = postings.get(unit.id);
    const total = sum(own?.values() ?? []);
    return countries.flatMap((country) => {
      const here = own?.get(country.code) ?? 0;
      const others = (countryPostings.get(country.code) ?? 0) - here;
      const usable = total - here >= usablePostings && others >= usablePostings;
      return here > 0 || usable ? [{ unit, role, country }] : [];
    });
  });
}
