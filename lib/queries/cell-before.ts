import { isoTime } from "./json.ts";

/**
 * `cellBeforeSchema` of a cell in the published release that was built last before its own, as SQL; null where there
 * is none, or where it had no such cell. Arguments are table aliases written in this folder, never input.
 *
 * @param cell of `release_cells`. @param release of `releases`, its own.
 */
export const cellBefore = (cell: string, release: string) => `(
  select json_build_object(
    'publishedAt', ${isoTime("earlier.published_at")},
    'lead', was.facts -> 'lead',
    'currency', held.currency,
    'recorded', was.recorded_average,
    'estimate', json_build_object('mean', held.mean, 'low80', held.low80, 'high80', held.high80),
    'payPoints', (was.facts -> 'recorded' ->> 'payPoints')::int,
    'corrections', coalesce(was.facts -> 'corrections', '[]'::jsonb),
    'perUsd', (earlier.rates -> 'perUsd' ->> held.currency)::float8,
    'editions', (
      select coalesce(json_agg(json_build_object('id', used ->> 'id', 'edition', used ->> 'edition')), '[]'::json)
      from jsonb_array_elements(earlier.editions) used
      where used ->> 'id' in (
        select source ->> 'source' from jsonb_array_elements(was.facts -> 'sources') source)))
  from (
    select one.id, one.rates, one.editions,
      (select min(p.published_at) from publications p where p.release_id = one.id) as published_at
    from releases one
    where one.built_at < ${release}.built_at
      and exists (select from publications p where p.release_id = one.id)
    order by one.built_at desc limit 1
  ) earlier
  join release_cells was on was.release_id = earlier.id and was.role = ${cell}.role
    and was.country = ${cell}.country and was.facts ? 'lead'
  join estimates held on held.release_id = earlier.id and held.role = was.role
    and held.country = was.country and held.kind = was.lead and held.level = 'all')`;
