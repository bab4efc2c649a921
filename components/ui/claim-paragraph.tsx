import type { Claim } from "#lib/domain/claim.ts";
import { evidenceAnchor } from "./evidence-anchor.ts";
import { figureParts } from "./figure-parts.ts";
import { LinkedText } from "./linked-text.tsx";

/** Sentences that belong together: their figures lead to the evidence at the end of their section. */
export function ClaimParagraph({ claims }: { claims: Claim[] }) {
  if (claims.length === 0) return null;
  const sentences = claims.map(({ section, sources: [source], text, figures }) =>
    source
      ? { href: `#${evidenceAnchor(section, source.id)}`, parts: figureParts(text, figures) }
      : { href: "", parts: [text] },
  );
  return <LinkedText sentences={sentences} />;
}
