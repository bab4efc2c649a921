import type { Claim } from "#lib/domain/claim.ts";
import { CitedText } from "./cited-text.tsx";
import { citedWords } from "./cited-words.ts";

/** Sentences that belong together, as one paragraph. */
export function ClaimParagraph({ claims }: { claims: Claim[] }) {
  return claims.length > 0 ? <CitedText words={citedWords(claims)} /> : null;
}
