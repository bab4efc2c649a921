import { Fragment } from "react";
import type { Claim } from "#lib/domain/claim.ts";
import { figureSegments } from "./figure-segments.ts";

/** The anchor of a source's evidence inside a section. */
export function evidenceAnchor(section: string, sourceId: string): string {
  return `${section}-${sourceId}`;
}

/** One sentence; each of its figures links to the evidence at the end of its section. */
export function ClaimText({ claim }: { claim: Claim }) {
  const source = claim.sources[0];
  if (!source) return <>{claim.text}</>;
  const href = `#${evidenceAnchor(claim.section, source.id)}`;
  return figureSegments(claim.text, claim.figures).map((segment) =>
    segment.isFigure ? (
      <a key={segment.start} href={href} className="figure">
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
    <p>
      {claims.map((claim, index) => (
        <Fragment key={claim.id}>
          {index > 0 ? " " : null}
          <ClaimText claim={claim} />
        </Fragment>
      ))}
    </p>
  );
}
