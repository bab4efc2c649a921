import { regionOf } from "#lib/content/places/regions.ts";
import { type CountryHub, countryHubSchema } from "#lib/domain/country-hub.ts";
import { currencyName } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { CountryCells } from "#lib/queries/country-hub.ts";
import { words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { hubParts } from "./hub-parts.ts";

/** One country's roles in its currency, from its cells and the list of countries. */
export function countryHubView(
  hub: CountryCells,
  countries: readonly CountryCount[],
  sources: SourceBook,
): CountryHub {
  const { release, country } = hub;
  const { currency, inSentence: place } = country;
  const { view, measured, postings, ends } = hubParts(
    hub,
    currency,
    ({ role }) => ({ listed: role.name, inSentence: role.name }),
    sources,
  );
  const year = `${release.referenceYear}`;
  const counts = { country: place, roles: formatCounted(measured, "role"), postings };
  return countryHubSchema.parse({
    ...view,
    path: `/countries/${country.slug}`,
    meta: {
      title: words("hub.country-title", { country: place }),
      description:
        ends === null
          ? words("hub.country-counts", counts)
          : words("hub.country-description", { ...counts, ...ends, year }),
    },
    country: { slug: country.slug, name: country.name, inSentence: place },
    lead: [
      words("hub.country-counts", counts),
      ...(ends === null ? [] : [words("hub.country-ends", { ...ends, year })]),
    ],
    basis: words("hub.basis-local", { currency: currencyName(currency), year }),
    related: sameRegion(country, countries),
  });
}

/** The countries of the same part of the world: nearer than that nothing here knows. */
function sameRegion(
  country: CountryCells["country"],
  countries: readonly CountryCount[],
): CountryHub["related"] {
  const region = regionOf(country.code);
  if (region === null)
    return { heading: words("hub.related-countries", { region: "" }), links: [] };
  return {
    heading: words("hub.related-countries", { region: region.name }),
    links: countries
      .filter(
        ({ slug, code, indexable }) =>
          region.countries.includes(code) && slug !== country.slug && indexable > 0,
      )
      .map(({ slug, name }) => ({ text: name, href: `/countries/${slug}` })),
  };
}
