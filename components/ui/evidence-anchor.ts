/** The anchor of a source in the evidence of a page. */
export function evidenceAnchor(sourceId: string): string {
  return `source-${sourceId}`;
}
