import { countryJson, estimateJson, projectionsOf, roleJson } from "./json.ts";

/** `cellSummarySchema` of a cell that `summaryTables` joins. */
export const summaryJson = `json_build_object(
  'role', ${roleJson("role")},
  'country', ${countryJson("country")},
  'indexable', c.indexable,
  'postings', c.postings,
  'payPoints', c.pay_points,
  'recorded', case when c.recorded_average is not null then json_build_object(
    'kind', c.recorded_kind, 'average', c.recorded_average) end,
  'estimate', ${estimateJson("whole")},
  'projections', ${projectionsOf("c")},
  'usdRate', (r.rates -> 'perUsd' ->> country.currency)::float8)`;

/** The current release `r` with its cells `c`, their role, country and estimate of level `all`. */
export const summaryTables = `pointer current
  join releases r on r.id = current.release_id
  join release_cells c on c.release_id = r.id
  join release_roles role on role.release_id = r.id and role.slug = c.role
  join release_countries country on country.release_id = r.id and country.slug = c.country
  join estimates whole on whole.release_id = r.id and whole.role = c.role
    and whole.country = c.country and whole.level = 'all'`;

/** Order of every list of cells: most postings first, then by name. */
export const largestFirst = "c.postings desc, c.role, c.country";
