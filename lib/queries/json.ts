import { estimateColumns, projectionColumns } from "#lib/domain/columns.ts";

/*
 * SQL fragments that turn rows into the JSON of lib/domain schemas. Arguments are table aliases
 * written in this folder, never input.
 */

/** A timestamp as ISO 8601 in UTC. */
export const isoTime = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** `releaseIdentitySchema` of a row of `releases`; `publishedAt` is SQL for its timestamp. */
export const releaseJson = (release: string, publishedAt: string) => `json_build_object(
  'id', ${release}.id,
  'builtAt', ${isoTime(`${release}.built_at`)},
  'publishedAt', ${isoTime(publishedAt)},
  'dataDate', ${release}.data_date,
  'referenceYear', ${release}.reference_year,
  'projectionYears', ${release}.projection_years,
  'editions', ${release}.editions,
  'rates', ${release}.rates,
  'licences', ${release}.licences,
  'credits', ${release}.credits)`;

/** `releaseRoleSchema` of a row of `release_roles`. */
export const roleJson = (role: string) =>
  `json_build_object('slug', ${role}.slug, 'name', ${role}.name, 'family', ${role}.family)`;

/** `releaseCountrySchema` of a row of `release_countries`. */
export const countryJson = (country: string) => `json_build_object(
  'slug', ${country}.slug, 'code', ${country}.code, 'name', ${country}.name,
  'inSentence', ${country}.in_sentence, 'currency', ${country}.currency)`;

/** Columns by field, as in lib/domain/columns.ts. */
interface Columns {
  readonly [field: string]: string | Columns;
}

/**
 * A row as JSON by its map of columns; an object whose first column is null is null.
 *
 * @param others fields that are no plain column, by name: SQL.
 */
export function jsonOf(columns: Columns, row: string, others: Record<string, string> = {}): string {
  const pairs = Object.entries(columns).map(
    ([field, held]) =>
      `'${field}', ${typeof held === "string" ? `${row}.${held}` : part(held, row)}`,
  );
  const more = Object.entries(others).map(([field, sql]) => `'${field}', ${sql}`);
  return `json_build_object(${[...pairs, ...more].join(", ")})`;
}

function part(columns: Columns, row: string): string {
  return `case when ${row}.${Object.values(columns)[0]} is not null then ${jsonOf(columns, row)} end`;
}

/** `estimateSchema` of a row of `estimates`. */
export const estimateJson = (estimate: string) => jsonOf(estimateColumns, estimate);

/** The projections of a cell's lead kind, in order of year, as a JSON array; `cell` is an alias of `release_cells`. */
export const projectionsOf = (cell: string) => `(
  select coalesce(json_agg(${jsonOf(projectionColumns, "p")} order by p.year), '[]'::json)
  from projections p
  where p.release_id = ${cell}.release_id and p.role = ${cell}.role and p.country = ${cell}.country
    and p.kind = ${cell}.lead)`;
