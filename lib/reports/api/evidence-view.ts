import { type ApiEvidence, apiEvidenceSchema } from "#lib/domain/api-evidence.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { CellInput } from "../cell/facts/cell-input.ts";
import { printedClaims } from "../cell/facts/printed-claims.ts";
import { pageClaims } from "../cell/page-claims.ts";
import { apiHead } from "./salary-view.ts";

/** Every sentence of the page with its figures, then the figures that stand outside sentences. */
export function apiEvidenceView(input: CellInput, page: CellPage): ApiEvidence {
  return apiEvidenceSchema.parse({
    ...apiHead(input.record),
    claims: [...pageClaims(page), ...printedClaims(input, page)],
  });
}
