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

/** A page's leading figure, as far as it can be compared with that of another release. */
interface LeadingFigure {
  role: string;
  country: string;
  kind: string;
  currency: string;
  amount: number;
  /** Units of `currency` for one US dollar. */
  perUsd: number;
}

/** A page by its role and country: "backend-engineer/finland". */
export function pageOf({ role, country }: Pick<LeadingFigure, "role" | "country">): string {
  return `${role}/${country}`;
}

/** A leading figure with its kind, as lists of moves print it. */
export function amountOf({ amount, currency, kind }: LeadingFigure): string {
  return `${currency} ${Math.round(amount).toLocaleString("en-US")} ${kind}`;
}

/** One figure over an earlier one, in the country's currency; in dollars where the page changed its currency. */
export function ratioOf(before: LeadingFigure, after: LeadingFigure): number {
  if (before.currency === after.currency) return after.amount / before.amount;
  return after.amount / after.perUsd / (before.amount / before.perUsd);
}

/** How far a figure moved, the same for a half and a double. */
export function distance({ change }: { change: number }): number {
  return Math.abs(Math.log1p(change));
}
