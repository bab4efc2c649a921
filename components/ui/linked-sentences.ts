import type { Claim } from "#lib/domain/claim.ts";
import { evidenceAnchor } from "./evidence-anchor.ts";
import { figureParts } from "./figure-parts.ts";
import type { LinkedSentence } from "./linked-text.tsx";

/** Claims as sentences whose figures each lead to their source's evidence at the end of the section. */
export function linkedSentences(claims: Claim[]): LinkedSentence[] {
  return claims.map(({ section, text, figures }) => {
    const hrefs = figures.map(({ source }) => `#${evidenceAnchor(section, source)}`);
    const [first = ""] = hrefs;
    return {
      href: hrefs.every((href) => href === first) ? first : hrefs,
      parts: figureParts(text, figures),
    };
  });
}
