import type { CellPage } from "./cell-page.ts";
import type { Claim } from "./claim.ts";

type Sections = Pick<
  CellPage,
  "overview" | "seniority" | "intelligence" | "checklist" | "roadmap" | "faq"
>;

/** Every sentence of a page that stands on evidence, in page order. */
export function pageClaims(page: Sections): Claim[] {
  return [
    ...page.overview.unprojected,
    ...page.overview.claims,
    ...page.overview.sources.claims,
    ...page.seniority.claims,
    ...page.intelligence.flatMap(({ claims }) => claims),
    ...page.checklist.flatMap(({ claims }) => claims),
    ...page.roadmap.steps.flatMap(({ claims }) => claims),
    ...page.faq.flatMap(({ claims }) => claims),
  ];
}
