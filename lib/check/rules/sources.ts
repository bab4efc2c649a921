import { postingsToSpeakOf } from "#lib/reports/parts/headline.ts";
import type { CheckedPage } from "../checked-page.ts";

/** That a distance between kinds of pay is given only where two of them at least are held well enough to weigh. */
export function sources({ record, page }: CheckedPage): string[] {
  const said = page.overview.sources.differShown ?? "";
  if (!/\d/.test(said)) return [];
  const weighed = record.facts.sources
    .filter(({ kind, n }) => kind === "official" || (n ?? 0) >= postingsToSpeakOf)
    .map(({ kind }) => kind);
  return new Set(weighed).size > 1 ? [] : [`"${said}" weighs what is too little to weigh`];
}
