/** The anchor of a source's evidence inside a section of a page. */
export function evidenceAnchor(section: string, sourceId: string): string {
  return `${section}-${sourceId}`;
}
