import { regionOf } from "#lib/content/regions.ts";
import { type CountryHub, countryHubSchema } from "#lib/domain/country-hub.ts";
import { currencyName } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { CountryCells } from "#lib/queries/country-hub.ts";
import { cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { releaseEvidence } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";
import { extremes } from "./hub-lead.ts";
import { endSlots } from "./role-hub-view.ts";

/** One country's roles in its currency, from its cells and the list of countries. */
export function countryHubView(
  { release, country, cells }: CountryCells,
  countries: readonly CountryCount[],
): CountryHub {
  const measured = cells.filter(({ indexable }) => indexable);
  const modelled = cells
    .filter(({ indexable }) => !indexable)
    .toSorted((a, b) => a.role.name.localeCompare(b.role.name));
  const { currency } = country;
  const year = `${release.referenceYear}`;
  const place = country.inSentence;
  const postings = cells.reduce((total, cell) => total + cell.postings, 0);
  const ends = extremes(measured, ({ role }) => role.name, currency, release);
  const counts = {
    country: place,
    roles: formatCounted(measured.length, "role"),
    postings: formatCounted(postings, "posting or answer", "postings and answers"),
  };
  return countryHubSchema.parse({
    path: `/countries/${country.slug}`,
    indexable: measured.length > 0,
    meta: {
      title: words("hub.country-title", { country: place }),
      description:
        ends === null
          ? words("hub.country-counts", counts)
          : words("hub.country-description", { ...counts, ...endSlots(ends), year }),
    },
    release: pageRelease(release),
    country: { slug: country.slug, name: country.name, inSentence: place },
    lead: [
      words("hub.country-counts", counts),
      ...(ends === null ? [] : [words("hub.country-ends", { ...endSlots(ends), year })]),
    ],
    rows: cellRows(measured, currency, release),
    modelled: cellRows(modelled, currency, release),
    basis: words("hub.basis-local", { currency: currencyName(currency), year }),
    related: countries
      .filter(({ slug, code, indexable }) => {
        const near = regionOf(code) === regionOf(country.code);
        return near && slug !== country.slug && indexable > 0;
      })
      .map(({ slug, name }) => ({ text: name, href: `/countries/${slug}` })),
    evidence: releaseEvidence(release),
  });
}
