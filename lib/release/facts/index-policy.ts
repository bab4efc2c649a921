import type { OwnFacts } from "#lib/domain/cell-facts.ts";

/** Postings or answers in the current window from which a page stands on evidence of its own. */
const evidenceMinimum = 15;

/** What a cell has of its own in the current window. */
interface CellEvidence {
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

/** What the index policy looks at: postings, answers and official figures that are about the role itself. */
export function cellEvidence({ sources }: OwnFacts): CellEvidence {
  const own = sources.filter(({ wider }) => !wider);
  const counted = own.filter(({ kind }) => kind !== "official");
  return {
    postings: counted.reduce((total, { n }) => total + (n ?? 0), 0),
    official: own.length > counted.length,
  };
}
