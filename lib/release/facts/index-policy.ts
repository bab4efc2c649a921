/** Postings or answers in the current window from which a page stands on evidence of its own. */
const evidenceMinimum = 15;

/** What a cell has of its own in the current window. */
export interface CellEvidence {
  /** Advertised ranges and survey answers together. */
  postings: number;
  /** Whether an official figure for the whole country exists. */
  official: boolean;
}

/**
 * Whether search engines may list a cell's page: 15 postings or answers, or an official figure.
 * Every other page is modelled from its neighbours, says so, and stays out of the sitemap.
 */
export function isIndexable({ postings, official }: CellEvidence): boolean {
  return postings >= evidenceMinimum || official;
}
