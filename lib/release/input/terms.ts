import type { SourceContent } from "#lib/content/sources/sources.ts";

/**
 * The terms of what is computed from sources, and whom to name, each once. Share-alike licences come
 * first: figures that pool such a database are a derived database, and are offered under its licence.
 */
export function termsOf(sources: readonly SourceContent[]): {
  licences: string[];
  credits: string[];
} {
  const shareAlikeFirst = sources.toSorted(
    (a, b) => Number(b.licence.shareAlike) - Number(a.licence.shareAlike),
  );
  return {
    licences: [...new Set(shareAlikeFirst.map(({ licence }) => licence.name))],
    credits: [...new Set(sources.map(({ credit }) => credit))],
  };
}
