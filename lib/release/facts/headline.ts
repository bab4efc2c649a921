import type { RecordedFacts } from "#lib/domain/cell-facts.ts";

/** Postings or answers from which a recorded average leads a page. */
const headlineMinimum = 30;

/** What each kind of source records about one cell. */
export interface RecordedKinds {
  advertised: RecordedFacts | null;
  survey: RecordedFacts | null;
  official: RecordedFacts | null;
}

/**
 * Which kind of pay a page's headline follows: advertised from 30 postings, else self-reported from
 * 30 answers. Under that the estimate leads, and what stands beside it is of the kind closest to it:
 * advertised, else self-reported, else official.
 */
export function headlineOf({ advertised, survey, official }: RecordedKinds): RecordedFacts | null {
  const strong = [advertised, survey].find(
    (recorded) => recorded !== null && recorded.postings >= headlineMinimum,
  );
  return strong ?? advertised ?? survey ?? official;
}
