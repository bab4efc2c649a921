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

/** `estimateSchema` of a row of `estimates`. */
export const estimateJson = (estimate: string) => `json_build_object(
  'role', ${estimate}.role, 'country', ${estimate}.country, 'level', ${estimate}.level,
  'currency', ${estimate}.currency, 'mean', ${estimate}.mean,
  'low80', ${estimate}.low80, 'high80', ${estimate}.high80,
  'p10', ${estimate}.p10, 'p25', ${estimate}.p25, 'p50', ${estimate}.p50,
  'p75', ${estimate}.p75, 'p90', ${estimate}.p90,
  'seLog', ${estimate}.se_log, 'ownWeight', ${estimate}.own_weight, 'grade', ${estimate}.grade,
  'share', ${estimate}.share, 'postings', ${estimate}.postings, 'payPoints', ${estimate}.pay_points,
  'advertised', case when ${estimate}.advertised_low is not null then json_build_object(
    'low', ${estimate}.advertised_low, 'high', ${estimate}.advertised_high,
    'width', ${estimate}.advertised_width) end)`;

/** `projectionSchema` of a row of `projections`. */
const projectionJson = (projection: string) => `json_build_object(
  'role', ${projection}.role, 'country', ${projection}.country, 'year', ${projection}.year,
  'currency', ${projection}.currency, 'mean', ${projection}.mean,
  'low80', ${projection}.low80, 'high80', ${projection}.high80,
  'growth', ${projection}.growth, 'method', ${projection}.method, 'error', ${projection}.error)`;

/** The projections of a cell, in order of year, as a JSON array; `cell` is an alias of `release_cells`. */
export const projectionsOf = (cell: string) => `(
  select coalesce(json_agg(${projectionJson("p")} order by p.year), '[]'::json)
  from projections p
  where p.release_id = ${cell}.release_id and p.role = ${cell}.role and p.country = ${cell}.country)`;
