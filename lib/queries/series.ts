import { type ReferenceSeries, referenceSeriesSchema } from "#lib/domain/reference.ts";
import { ask } from "./ask.ts";

/** `referenceSeriesSchema` of a row `s` of reference_series. */
export const seriesJson = `json_build_object('series', s.series, 'subject', s.subject, 'unit', s.unit,
  'source', s.source, 'points', s.points)`;

const question = `
  select ${seriesJson} as answer
  from pointer current join reference_series s on s.release_id = current.release_id`;

/**
 * What do reference series say about these subjects? Of the current release, every series where none
 * is named.
 */
export function referenceSeries({
  series = [],
  subjects,
}: {
  series?: readonly string[];
  subjects: readonly string[];
}): Promise<ReferenceSeries[]> {
  return ask(
    referenceSeriesSchema,
    `${question} where s.subject = any($1) and (cardinality($2::text[]) = 0 or s.series = any($2))
     order by s.series, s.subject`,
    [[...subjects], [...series]],
  );
}

/** What do all reference series of the current release say? */
export function allSeries(): Promise<ReferenceSeries[]> {
  return ask(referenceSeriesSchema, question);
}
