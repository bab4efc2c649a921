/** SQL: what pages of a release lead with, of the tables below. Amounts are a year in `currency`. */
export const leadingFigure = `c.role, c.country, c.lead as kind, e.currency,
       case when c.facts -> 'lead' ->> 'from' = 'recorded' then c.recorded_average else e.mean end
         as amount,
       (r.rates -> 'perUsd' ->> e.currency)::float8 as "perUsd"`;

/** SQL: cells `c` of releases `r`, each with the estimate `e` of the kind that leads its page. */
export const ledCells = `release_cells c
     join releases r on r.id = c.release_id
     join estimates e on e.release_id = c.release_id and e.role = c.role and e.country = c.country
       and e.kind = c.lead and e.level = 'all'`;
