import type { Correction } from "#lib/content/sources/corrections.ts";
import type { Rates } from "#lib/domain/money.ts";
import { outliers } from "./outliers.ts";
import type { Postings } from "./postings.ts";

type Scope = Pick<Exclude<Correction, { effect: "outlier" }>, "countries" | "from" | "years">;

/**
 * Applies a source's corrections in their order. A correction changes a currency's label or sets a
 * posting aside, never an amount; what an earlier one set aside, a later one does not touch.
 *
 * @param ratesOf Yearly average rates, to compare amounts within a country; null for years without.
 */
export function correct(
  postings: Postings,
  corrections: readonly Correction[],
  ratesOf: (year: number) => Rates | null,
): void {
  for (const rule of corrections) {
    if (rule.effect === "outlier") {
      for (const posting of outliers(postings, rule, ratesOf)) postings.leaveOut(posting, rule.id);
      continue;
    }
    for (let posting = 0; posting < postings.length; posting++) {
      if (!inScope(postings, posting, rule)) continue;
      if (rule.effect === "currency") postings.relabel(posting, rule.to, rule.id);
      else postings.leaveOut(posting, rule.id);
    }
  }
}

function inScope(postings: Postings, posting: number, { countries, from, years }: Scope): boolean {
  const { country, year } = postings.jobOf(posting);
  return (
    countries.includes(country) &&
    postings.setAside(posting) === "" &&
    postings.currency(posting) === from &&
    year >= (years.first ?? Number.NEGATIVE_INFINITY) &&
    year <= (years.last ?? Number.POSITIVE_INFINITY)
  );
}
