import type { SourceContent } from "#lib/content/sources.ts";
import type { ReleaseIdentity, UsedEdition } from "#lib/domain/release.ts";
import type { SourceRef } from "#lib/domain/source.ts";

/** Finds what a release and content/ know of a source. */
export interface SourceBook {
  /** Null for a source that neither the release nor content/ dates. */
  ref: (id: string) => SourceRef | null;
  content: (id: string) => SourceContent | null;
  /** The newest edition that the release took from a source of pay. */
  edition: (id: string) => UsedEdition | null;
}

/**
 * A book of the sources of a release (pay) and of content/ (reference figures).
 * The newest edition stands for a source of which the release used several.
 */
export function sourceBook(
  release: Pick<ReleaseIdentity, "editions">,
  contents: readonly SourceContent[],
): SourceBook {
  const content = (id: string) => contents.find((source) => source.id === id) ?? null;
  const edition = (id: string) =>
    release.editions
      .filter((used) => used.id === id)
      .toSorted((a, b) => b.date.localeCompare(a.date))[0] ?? null;
  const ref = (id: string): SourceRef | null => {
    const used = edition(id);
    if (used !== null) {
      const { kind, publisher, edition: label, date, licence } = used;
      return { id, kind, publisher, edition: label, date, licence };
    }
    const known = content(id);
    if (known?.edition === undefined) return null;
    const { kind, publisher, licence } = known;
    const { label, date } = known.edition;
    return { id, kind, publisher, edition: label, date, licence: licence.name };
  };
  return { ref, content, edition };
}
