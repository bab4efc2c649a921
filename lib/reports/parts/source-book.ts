import type { SourceContent } from "#lib/content/sources/sources.ts";
import type { ReleaseIdentity, UsedEdition } from "#lib/domain/release.ts";
import type { SourceRef } from "#lib/domain/source.ts";

/** Finds what a release and content/ know of a source. */
export interface SourceBook {
  /**
   * Null for a source that neither the release nor content/ dates. Of several editions it is the newest,
   * or the newest that holds the data year asked for.
   */
  ref: (id: string, year?: number) => SourceRef | null;
  content: (id: string) => SourceContent | null;
  /** The editions that the release took from a source of pay, newest first. */
  editions: (id: string) => UsedEdition[];
}

/**
 * A book of the sources of a release (pay) and of content/ (reference figures).
 */
export function sourceBook(
  release: Pick<ReleaseIdentity, "editions">,
  contents: readonly SourceContent[],
): SourceBook {
  const content = (id: string) => contents.find((source) => source.id === id) ?? null;
  const editions = (id: string) =>
    release.editions
      .filter((used) => used.id === id)
      .toSorted((a, b) => b.date.localeCompare(a.date));
  const ref = (id: string, year?: number): SourceRef | null => {
    const held = editions(id);
    const used = held.find(({ years }) => year !== undefined && years.includes(year)) ?? held[0];
    if (used !== undefined) {
      const { kind, publisher, edition: label, date, licence } = used;
      return { id, kind, publisher, edition: label, date, licence };
    }
    const known = content(id);
    if (known?.edition === undefined) return null;
    const { kind, publisher, licence } = known;
    const { label, date } = known.edition;
    return { id, kind, publisher, edition: label, date, licence: licence.name };
  };
  return { ref, content, editions };
}
