import type { Claim } from "#lib/domain/claim.ts";
import { evidenceAnchor } from "./evidence-anchor.ts";
import { figureParts } from "./figure-parts.ts";
import type { LinkedSentence } from "./linked-text.tsx";

/** Claims as sentences whose figures lead to the evidence at the end of their section. */
export function linkedSentences(claims: Claim[]): LinkedSentence[] {
  return claims.map(({ section, sources: [source], text, figures }) =>
    source
      ? { href: `#${evidenceAnchor(section, source.id)}`, parts: figureParts(text, figures) }
      : { href: "", parts: [text] },
  );
}
