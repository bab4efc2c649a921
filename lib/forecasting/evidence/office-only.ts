import type { ForecastInput } from "#lib/domain/forecast.ts";

/** The part of the input that the pooled models see: everything but the roles that only statistical offices know. */
export function pooledInput(input: ForecastInput): ForecastInput {
  return restricted(input, ({ officeOnly }) => officeOnly === undefined);
}

/** The part of the input about roles that only statistical offices know. */
export function officeOnlyInput(input: ForecastInput): ForecastInput {
  return restricted(input, ({ officeOnly }) => officeOnly === true);
}

/** The input as if only some roles existed; cells of titles that then stand for no role tell nothing. */
function restricted(
  input: ForecastInput,
  keeps: (role: ForecastInput["roles"][number]) => boolean,
): ForecastInput {
  const roles = input.roles.filter(keeps);
  const kept = new Set(roles.map(({ slug }) => slug));
  const titleRoles = input.titleRoles.map((title) => ({
    ...title,
    roles: title.roles.filter((role) => kept.has(role)),
  }));
  return { ...input, roles, titleRoles };
}
