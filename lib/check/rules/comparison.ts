import { formatEstimate } from "#lib/format/money.ts";
import { capitalized, gradeWords, levelWords } from "#lib/format/words.ts";
import { postingsToSpeakOf } from "#lib/reports/parts/headline.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** That a comparison shows the cell's own kind of pay, with the figures of its page. */
export function comparison({ record, page, api, compared }: CheckedPage): string[] {
  const { lead } = record.facts;
  if (compared.kind !== lead.kind) return unequal("the comparison", compared.kind, lead.kind);
  const line = (label: string) => compared.rows.find((row) => row.label === label)?.values[0];
  const { mean, band } = formatEstimate(api.estimate, api.currency);
  const lines: [label: string, expected: string][] = [
    [words("compare.local", {}), `${mean} (${band})`],
    [words("compare.confidence", {}), gradeWords[api.estimate.grade]],
    ...(lead.from === "recorded"
      ? [[words("compare.recorded", {}), page.overview.headlineShown] as [string, string]]
      : []),
    ...page.seniority.rows.map(({ level, meanShown }): [string, string] => [
      capitalized(levelWords[level].short),
      meanShown,
    ]),
  ];
  return [
    ...lines.flatMap(([label, expected]) =>
      unequal(`"${label}" of the comparison`, line(label) ?? null, expected),
    ),
    ...page.overview.projections.flatMap(({ year, meanShown }) => {
      const label = words("compare.projection", { year: `${year}` });
      return line(label)?.startsWith(meanShown)
        ? []
        : unequal(`"${label}" of the comparison`, line(label) ?? null, meanShown);
    }),
  ];
}

/** That a distance between kinds of pay is given only where two of them at least are held well enough to weigh. */
export function sources({ record, page }: CheckedPage): string[] {
  const said = page.overview.sources.differShown ?? "";
  if (!/\d/.test(said)) return [];
  const weighed = record.facts.sources
    .filter(({ kind, n }) => kind === "official" || (n ?? 0) >= postingsToSpeakOf)
    .map(({ kind }) => kind);
  return new Set(weighed).size > 1 ? [] : [`"${said}" weighs what is too little to weigh`];
}
