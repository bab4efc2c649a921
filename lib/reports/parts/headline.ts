/** Postings or answers from which a page leads with the recorded average (docs/design.md, Definitions). */
const postingsToLead = 30;

/**
 * Postings or answers from which a page speaks of what is advertised or reported, and weighs it against
 * other kinds: as many as make a page indexable. Under that, words say that figures are estimated.
 */
export const postingsToSpeakOf = 15;

/** Whether the recorded average leads; otherwise the estimate does. */
export function leadsWithRecorded(postings: number): boolean {
  return postings >= postingsToLead;
}
