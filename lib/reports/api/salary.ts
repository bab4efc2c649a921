import "server-only";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import type { ApiSalary } from "#lib/domain/api-salary.ts";
import { cell } from "#lib/queries/cell.ts";
import { apiSalaryView } from "./salary-view.ts";

/**
 * The salary answer about a role in a country.
 *
 * @param currency asked for; null gives the country's.
 * @throws ApiProblem 404 for an unknown cell, 400 for a currency without a rate.
 */
export async function apiSalary(
  role: string,
  country: string,
  currency: string | null,
): Promise<ApiSalary> {
  const record = await cell(role, country);
  if (record === null) throw ApiProblem.noEstimate(role, country);
  const asked = currency ?? record.facts.currency;
  const held = Object.keys(record.release.rates.perUsd);
  if (asked !== record.facts.currency && !held.includes(asked)) {
    throw ApiProblem.noRate(asked, record.release.rates.year, held);
  }
  return apiSalaryView(record, asked);
}
