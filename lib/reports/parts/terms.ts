import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { words } from "./sentence.ts";
import type { SourceBook } from "./source-book.ts";

/**
 * The licence under which a release's estimates are offered: they pool every source, so one
 * share-alike licence among them holds for all. Null where no source has one.
 */
export function licenceOffered(
  { editions }: ReleaseIdentity,
  { content }: SourceBook,
): { name: string; url: string | null } | null {
  const licences = editions.flatMap((edition) => content(edition.id)?.licence ?? []);
  return licences.find(({ shareAlike }) => shareAlike) ?? null;
}

/** On what terms a page's figures are offered, in a sentence. */
export function termsOffered(release: ReleaseIdentity, sources: SourceBook): string {
  const { id } = release;
  const licence = licenceOffered(release, sources);
  return licence === null
    ? words("next.terms", { release: id })
    : words("next.terms-share-alike", { release: id, licence: licence.name });
}
