import type { SourceEvidence } from "#lib/domain/evidence.ts";
import type { ReleaseIdentity, UsedEdition } from "#lib/domain/release.ts";
import { formatDate, formatYears } from "#lib/format/date.ts";
import { kindWords } from "#lib/format/words.ts";
import type { SourceBook } from "./source-book.ts";

/**
 * Pay sources of a release, one entry each: the newest edition, what its pay holds, its limits and its credit.
 *
 * @param held ids of the sources wanted.
 */
export function releaseEvidence(
  { editions }: ReleaseIdentity,
  held: readonly string[],
  sources: SourceBook,
): SourceEvidence[] {
  const wanted = newestOfEach(editions).filter(({ id }) => held.includes(id));
  return wanted.map((edition) => {
    const { id, kind, publisher, edition: label, date, licence, name, homepage, years } = edition;
    const [from, to] = [years[0], years.at(-1)];
    const known = sources.content(id);
    return {
      id: `evidence-${id}`,
      source: { id, kind, publisher, edition: label, date, licence },
      heading: `${kindWords[kind]} pay, ${name}`,
      href: homepage,
      rows: [
        { label: "Edition", value: `${label}, ${formatDate(date)}` },
        ...(from !== undefined && to !== undefined
          ? [{ label: "Data years", value: formatYears(from, to) }]
          : []),
        ...(known?.concept ? [{ label: "What it holds", value: known.concept }] : []),
        { label: "Licence", value: licence },
      ],
      notes: [...(known?.caveats ?? []), edition.credit],
    };
  });
}

/** The newest edition of each source, in the order of the release. */
export function newestOfEach(editions: readonly UsedEdition[]): UsedEdition[] {
  const bySource = Map.groupBy(editions, ({ id }) => id);
  return [...bySource.values()].flatMap((own) =>
    own.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, 1),
  );
}
