import { countryJson, estimateJson, projectionsOf, roleJson } from "./json.ts";

/** `cellSummarySchema` of a cell that `summaryTables` joins. */
export const summaryJson = `json_build_object(
  'role', ${roleJson("role")},
  'country', ${countryJson("country")},
  'indexable', c.indexable,
  'canonical', c.canonical_role,
  'leadFrom', c.lead_from,
  'postings', c.postings,
  'payPoints', c.pay_points,
  'recorded', case when c.recorded_average is not null then json_build_object(
    'kind', c.recorded_kind, 'average', c.recorded_average) end,
  'estimate', ${estimateJson("whole")},
  'projections', ${projectionsOf("c")},
  'usdRate', (
    select (r.rates -> 'perUsd' ->> country.currency)::float8
    from releases r where r.id = c.release_id))`;

/**
 * The cells `c` of the current release with their role, country and estimate of level `all`. Pointer and
 * release are asked beside the join: with them in it, planning took longer than the answer.
 */
export const summaryTables = `(
    select * from release_cells where release_id = (select release_id from pointer)) c
  join release_roles role on role.release_id = c.release_id and role.slug = c.role
  join release_countries country on country.release_id = c.release_id and country.slug = c.country
  join estimates whole on whole.release_id = c.release_id and whole.role = c.role
    and whole.country = c.country and whole.kind = c.lead and whole.level = 'all'`;

/**
 * Order of every list of cells, each of which shows its lead kind: kind by kind, since pieces of two kinds
 * do not compare; within a kind by evidence, then by the jobs that an office counts, then by name.
 */
export const largestFirst =
  "c.lead, whole.postings desc, c.postings desc, c.jobs desc nulls last, c.role, c.country";

/**
 * How much is known of a cell `c`: pieces of all kinds of pay. Which of a role's countries comes first is asked by it: by pieces of each
 * cell's lead kind a survey's 500 answers in one country would go before the 146 postings and 1,242 answers of another.
 */
export const knownPieces = `(
  select coalesce(sum(known.postings), 0) from estimates known
  where known.release_id = c.release_id and known.role = c.role and known.country = c.country
    and known.level = 'all')`;

/** `knownPieces` of every cell of the current release at once: cell by cell it took most of a question about all of them. */
export const allKnownPieces = `(
  select role, country, sum(postings) as pieces from estimates
  where release_id = (select release_id from pointer) and level = 'all'
  group by role, country) known`;
