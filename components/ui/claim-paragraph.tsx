import type { Claim } from "#lib/domain/claim.ts";
import { linkedSentences } from "./linked-sentences.ts";
import { LinkedText } from "./linked-text.tsx";

/** Sentences that belong together, as one paragraph. */
export function ClaimParagraph({ claims }: { claims: Claim[] }) {
  return claims.length > 0 ? <LinkedText sentences={linkedSentences(claims)} /> : null;
}
