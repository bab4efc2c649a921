import type { Family } from "#lib/content/roles/families.ts";
import { type CountryFamily, countryFamilySchema } from "#lib/domain/country-hub.ts";
import { familyPath, rolesForList } from "#lib/domain/family.ts";
import { currencyName } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { CountryCells } from "#lib/queries/country-hub.ts";
import { fittedWords, fullyShown, words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { roleNames } from "./country-hub-view.ts";
import { hubParts } from "./hub-parts.ts";

/** All roles of one family in one country, in its currency. */
export function countryFamilyView(
  hub: CountryCells,
  family: Family,
  sources: SourceBook,
): CountryFamily {
  const { country } = hub;
  const { currency, inSentence: place } = country;
  const { view, measured, years, ends } = hubParts(hub, currency, roleNames, sources, {
    name: "family",
    options: [],
    of: () => family.slug,
  });
  const slots = { family: family.name, country: place, roles: formatCounted(measured, "role") };
  return countryFamilySchema.parse({
    ...view,
    indexable: measured >= rolesForList,
    path: `/countries/${country.slug}/${family.slug}`,
    title: words("hub.family-title", slots),
    meta: {
      title: words("hub.family-meta", slots),
      description:
        ends === null
          ? words("hub.family-counts", slots)
          : fittedWords("hub.family-description", { ...slots, ...ends }, fullyShown.description),
    },
    country: { slug: country.slug, name: country.name, inSentence: place },
    lead: [
      words("hub.family-counts", slots),
      ...(ends === null ? [] : [words("hub.country-ends", ends)]),
    ],
    basis: words("hub.basis-local", { currency: currencyName(currency), years }),
    related: {
      heading: words("hub.family-elsewhere", {}),
      links: [{ text: family.name, href: familyPath(family.slug) }],
    },
  });
}
