/** The tables of a release. */
export const exportKinds = ["estimates", "projections", "titles", "cells"] as const;
/** One of the tables of a release. */
export type ExportKind = (typeof exportKinds)[number];

/** Units of a row's currency for one US dollar, at the release's rates. */
const perUsd = (row: string) => `(r.rates -> 'perUsd' ->> ${row}.currency)::float8`;

/** Amounts of a row in US dollars, to the cent; `u` is its rate. */
const usd = (row: string, ...columns: string[]) =>
  columns
    .map((column) => `round((${row}.${column} / u)::numeric, 2)::float8 as ${column}_usd`)
    .join(", ");

/** The SQL of each export; `$1` is the release. The columns are the file's. */
export const exportQueries: Record<ExportKind, string> = {
  titles: `
    select title, role from release_titles t
    where t.release_id = $1 and exists (
      select from releases r, jsonb_array_elements(r.editions) edition
      where r.id = $1 and edition ->> 'id' = t.source and edition ->> 'kind' = 'advertised')
    order by title collate "C", role collate "C"`,

  estimates: `
    select e.role, e.country, e.kind::text as kind, e.kind = c.lead as lead, e.level::text as level,
      ${usd("e", "mean", "low80", "high80", "p10", "p25", "p50", "p75", "p90")},
      e.se_log, e.own_weight, e.grade::text as grade, e.postings, e.pay_points, e.year
    from estimates e join releases r on r.id = e.release_id
    join release_cells c on c.release_id = e.release_id and c.role = e.role and c.country = e.country,
      lateral (select ${perUsd("e")} as u) rate
    where e.release_id = $1
    order by e.role collate "C", e.country collate "C", e.kind, e.level`,

  projections: `
    select p.role, p.country, p.kind::text as kind, p.year,
      ${usd("p", "mean", "low80", "high80", "file_low80", "file_high80")},
      round(p.growth::numeric, 6)::float8 as growth, p.method::text as method
    from projections p join releases r on r.id = p.release_id, lateral (select ${perUsd("p")} as u) rate
    where p.release_id = $1
    order by p.role collate "C", p.country collate "C", p.kind, p.year`,

  cells: `
    select e.source_id as source, e.label as edition, c.title, c.country, c.year::int as year,
      c.level::text as level, c.stratum, c.postings, c.pay_points, c.statistics::text as statistics
    from releases r
    cross join jsonb_to_recordset(r.editions) used (id text, edition text, years int[])
    join editions e on e.source_id = used.id and e.label = used.edition
    join pay_cells c on c.edition_id = e.id and c.year = any(used.years)
    where r.id = $1
    order by e.source_id collate "C", c.year, c.country collate "C", c.title collate "C", c.level,
      c.stratum collate "C"`,
};
