/** Postings or answers from which a page leads with the recorded average (DESIGN, Definitions). */
const postingsToLead = 30;

/** Whether the recorded average leads; otherwise the estimate does. */
export function leadsWithRecorded(postings: number): boolean {
  return postings >= postingsToLead;
}
