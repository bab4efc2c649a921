import type { Evidence } from "#lib/domain/evidence.ts";
import type { ReleaseIdentity, UsedEdition } from "#lib/domain/release.ts";
import { formatDate, formatYears } from "#lib/format/date.ts";
import { kindWords } from "#lib/format/words.ts";

/** The pay sources of a release, one entry each: the newest edition of every source. */
export function releaseEvidence({ editions }: ReleaseIdentity): Evidence[] {
  return newestOfEach(editions).map((edition) => {
    const { id, kind, publisher, edition: label, date, licence, name, homepage, years } = edition;
    const [from, to] = [years[0], years.at(-1)];
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
        { label: "Licence", value: licence },
      ],
      notes: [edition.credit],
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
