import "server-only";
import { ApiProblem } from "#lib/domain/api-problem.ts";
import { type ApiEvidence, apiEvidenceSchema } from "#lib/domain/api-salary.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { pageClaims } from "#lib/domain/page-claims.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { buildCellPage } from "../cell/build-cell-page.ts";
import { readCellInput } from "../cell/cell-page.ts";
import type { CellInput } from "../cell/facts/cell-input.ts";
import { printedClaims } from "../cell/facts/printed-claims.ts";
import { apiHead } from "./salary-view.ts";

/**
 * The evidence of a role page: every sentence with its figures, sources and method.
 * @throws ApiProblem 404 for an unknown cell.
 */
export async function apiEvidence(role: string, country: string): Promise<ApiEvidence> {
  const input = await inSnapshot(() => readCellInput(role, country));
  if (input === null) throw ApiProblem.noEstimate(role, country);
  return apiEvidenceView(input, buildCellPage(input));
}

/** Every sentence of the page with its figures, then the figures that stand outside sentences. */
function apiEvidenceView(input: CellInput, page: CellPage): ApiEvidence {
  return apiEvidenceSchema.parse({
    ...apiHead(input.record),
    claims: [...pageClaims(page), ...printedClaims(input, page)],
  });
}
