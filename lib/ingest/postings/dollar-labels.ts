import { loadCountries } from "#lib/content/places/countries.ts";
import type { Postings } from "./postings.ts";

/** Currencies that people call dollar, beside that of the United States. */
const dollars = new Set(
  "AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD".split(" "),
);

/**
 * Countries with a dollar of their own in which most postings that count say US dollars: a label that is often wrong. Only
 * proposed; a correction is an editor's.
 */
export function dollarLabels(postings: Postings, source: string): string[] {
  const counts = new Map<string, { usd: number; all: number }>();
  for (let posting = 0; posting < postings.length; posting++) {
    if (postings.setAside(posting) !== "") continue;
    const { country } = postings.jobOf(posting);
    const count = counts.get(country) ?? { usd: 0, all: 0 };
    counts.set(country, count);
    count.all++;
    if (postings.currency(posting) === "USD") count.usd++;
  }
  return loadCountries()
    .filter(({ currency }) => dollars.has(currency))
    .flatMap(({ code, name, currency }) => {
      const { usd, all } = counts.get(code) ?? { usd: 0, all: 0 };
      return 2 * usd > all
        ? [
            `${name}: ${usd} of ${all} postings say USD, and the country has a dollar of its own: if they are ${currency}, add a correction to content/sources/${source}/corrections.yaml`,
          ]
        : [];
    });
}
