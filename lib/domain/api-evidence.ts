import { z } from "zod";
import { apiHeadSchema } from "./api-salary.ts";
import { claimSchema } from "./claim.ts";

/** `GET /api/v1/salaries/{role}/{country}/evidence`: every sentence and printed figure of the page with what supports it. */
export const apiEvidenceSchema = apiHeadSchema.extend({ claims: z.array(claimSchema) });
export type ApiEvidence = z.infer<typeof apiEvidenceSchema>;
