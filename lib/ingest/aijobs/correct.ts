import type { Correction } from "#lib/content/sources/corrections.ts";
import type { Rates } from "#lib/domain/money.ts";
import { outliers } from "./outliers.ts";
import type { Posting } from "./posting.ts";

type Scope = Pick<Exclude<Correction, { effect: "outlier" }>, "countries" | "from" | "years">;
type RatesOf = (year: number) => Rates | null;

/**
 * Applies a source's corrections in their order. A correction changes a currency's label or sets a
 * posting aside, never an amount; what an earlier one set aside, a later one does not touch.
 *
 * @param ratesOf Yearly average rates, to compare amounts within a country; null for years without.
 */
export function correct(
  postings: readonly Posting[],
  corrections: readonly Correction[],
  ratesOf: RatesOf,
): readonly Posting[] {
  return corrections.reduce((current, rule) => correctBy(rule, current, ratesOf), postings);
}

function correctBy(rule: Correction, postings: readonly Posting[], ratesOf: RatesOf): Posting[] {
  switch (rule.effect) {
    case "currency":
      return postings.map((posting) =>
        inScope(posting, rule) ? { ...posting, currency: rule.to, relabelledBy: rule.id } : posting,
      );
    case "set-aside":
      return postings.map((posting) =>
        inScope(posting, rule) ? { ...posting, setAside: rule.id } : posting,
      );
    case "outlier": {
      const found = outliers(postings, rule, ratesOf);
      return postings.map((posting) =>
        found.has(posting) ? { ...posting, setAside: rule.id } : posting,
      );
    }
  }
}

function inScope({ about, currency, setAside }: Posting, { countries, from, years }: Scope) {
  const { company_location: country, work_year: year } = about;
  return (
    setAside === null &&
    currency === from &&
    countries.includes(country) &&
    year >= (years.first ?? Number.NEGATIVE_INFINITY) &&
    year <= (years.last ?? Number.POSITIVE_INFINITY)
  );
}
