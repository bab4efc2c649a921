import "server-only";
import type { ApiEvidence } from "#lib/domain/api-evidence.ts";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { buildCellPage } from "../cell/build-cell-page.ts";
import { readCellInput } from "../cell/read-cell-input.ts";
import { apiEvidenceView } from "./evidence-view.ts";

/**
 * The evidence of a role page: every sentence with its figures, sources and method.
 * @throws ApiProblem 404 for an unknown cell.
 */
export async function apiEvidence(role: string, country: string): Promise<ApiEvidence> {
  const input = await inSnapshot(() => readCellInput(role, country));
  if (input === null) throw ApiProblem.noEstimate(role, country);
  return apiEvidenceView(input, buildCellPage(input));
}
