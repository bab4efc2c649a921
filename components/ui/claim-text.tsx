import type { ReactNode } from "react";
import type { Claim } from "#lib/domain/claim.ts";
import { figureSegments } from "./figure-segments.ts";

/** The anchor of a source's evidence inside a section. */
export function evidenceAnchor(section: string, sourceId: string): string {
  return `${section}-${sourceId}`;
}

/**
 * A sentence in pieces: words, and figures that link to the evidence at the end of their section.
 * Keys are short, because the page carries each of them twice.
 */
function sentence(claim: Claim, place: number): ReactNode[] {
  const source = claim.sources[0];
  if (!source) return [claim.text];
  const href = `#${evidenceAnchor(claim.section, source.id)}`;
  return figureSegments(claim.text, claim.figures).map((segment) =>
    segment.isFigure ? (
      <a key={`${place}.${segment.start}`} href={href} className="figure">
        {segment.text}
      </a>
    ) : (
      segment.text
    ),
  );
}

/** Sentences that belong together, as one paragraph. */
export function ClaimParagraph({ claims }: { claims: Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <p>{claims.flatMap((claim, index) => [index > 0 ? " " : "", ...sentence(claim, index)])}</p>
  );
}
