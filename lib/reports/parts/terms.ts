import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { words } from "./sentence.ts";
import type { SourceBook } from "./source-book.ts";

/**
 * On what terms a page's figures are offered. Estimates pool every source of the release, so one
 * share-alike licence among them holds for all.
 */
export function termsOffered({ id, editions }: ReleaseIdentity, { content }: SourceBook): string {
  const licences = editions.flatMap((edition) => content(edition.id)?.licence ?? []);
  const shareAlike = licences.find((licence) => licence.shareAlike);
  return shareAlike === undefined
    ? words("next.terms", { release: id })
    : words("next.terms-share-alike", { release: id, licence: shareAlike.name });
}
