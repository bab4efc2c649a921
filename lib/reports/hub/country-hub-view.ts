import { regionOf } from "#lib/content/places/regions.ts";
import type { Family } from "#lib/content/roles/families.ts";
import { type CellSummary, isMeasured } from "#lib/domain/cell-record.ts";
import { type CountryHub, countryHubSchema } from "#lib/domain/country-hub.ts";
import { currencyName } from "#lib/format/money.ts";
import { formatAll, formatCounted } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { CountryCells } from "#lib/queries/country-hub.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { cellRows } from "../parts/cell-row.ts";
import { largestRolesFirst } from "../parts/largest-roles.ts";
import { cellListTools } from "../parts/list-tools.ts";
import { fittedWords, fullyShown, words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { hubParts } from "./hub-parts.ts";

/** Pages of a country that one list can hold; with more, each family shows its largest. */
const listedWhole = 120;
const listedOfFamily = 3;

/** One country's largest roles by family in its currency, from its cells and the lists of countries and roles. */
export function countryHubView(
  hub: CountryCells,
  countries: readonly CountryCount[],
  roles: readonly RoleCount[],
  families: readonly Family[],
  sources: SourceBook,
): CountryHub {
  const { country } = hub;
  const { currency, inSentence: place } = country;
  const groups = groupsOf(hub, roles, families);
  const shownCells = groups.reduce((total, { rows }) => total + rows.length, 0);
  const familyOptions = families.map(({ slug, name }) => ({ value: slug, text: name }));
  const byFamily = { name: "family" as const, options: familyOptions };
  const parts = hubParts(
    hub,
    currency,
    roleNames,
    sources,
    { ...byFamily, of: ({ role }) => role.family },
    shownCells,
  );
  const { view, measured, years, postings, ends } = parts;
  const counts = { country: place, roles: formatCounted(measured, "role"), postings };
  const { release: shown, indexable, evidence, alsoLearns, others } = view;
  return countryHubSchema.parse({
    release: shown,
    indexable,
    evidence,
    alsoLearns,
    path: `/countries/${country.slug}`,
    meta: {
      title: words("hub.country-title", { country: place }),
      description:
        ends === null
          ? words("hub.country-counts", counts)
          : fittedWords("hub.country-description", { ...counts, ...ends }, fullyShown.description),
    },
    country: { slug: country.slug, name: country.name, inSentence: place },
    lead: [
      words("hub.country-counts", counts),
      ...(ends === null ? [] : [words("hub.country-ends", ends)]),
    ],
    basis: words("hub.basis-local", { currency: currencyName(currency), years }),
    groups,
    modelled: view.modelled.flatMap(({ role, href }) =>
      href === null ? [] : [{ text: role.name, href }],
    ),
    others,
    tools: cellListTools(
      groups.flatMap(({ rows }) => rows),
      words("hub.order-largest", {}),
      byFamily,
    ),
    related: sameRegion(country, countries),
  });
}

/** How hubs of a country name its cells. */
export const roleNames = ({ role }: CellSummary) => ({ listed: role.name, inSentence: role.name });

/** The indexable cells by family, on one scale; the largest roles of each where there are too many for a list. */
function groupsOf(
  { release, country, cells }: CountryCells,
  roles: readonly RoleCount[],
  families: readonly Family[],
): CountryHub["groups"] {
  const measured = cells.filter(isMeasured);
  const most = measured.length > listedWhole ? listedOfFamily : measured.length;
  const order = new Map(largestRolesFirst(roles).map(({ slug }, at) => [slug, at]));
  const place = ({ role }: CellSummary) => order.get(role.slug) ?? roles.length;
  const groups = families.map(({ slug, name }) => {
    const own = measured
      .filter(({ role }) => role.family === slug)
      .toSorted((a, b) => place(a) - place(b));
    return { slug, name, count: own.length, cells: own.slice(0, most) };
  });
  const rows = new Map(
    cellRows(
      groups.flatMap((group) => group.cells),
      country.currency,
      release,
    ).map((row) => [row.role.slug, row]),
  );
  return groups
    .filter(({ count }) => count > 0)
    .map(({ slug, name, count, cells: own }) => ({
      id: slug,
      heading: name,
      note: words("hub.family-note", {
        count: formatCounted(count, "role"),
        names: namesOf(
          own.map(({ role }) => role.name),
          count,
        ),
      }),
      rows: own.flatMap(({ role }) => {
        const row = rows.get(role.slug);
        return row === undefined ? [] : [{ ...row, group: slug }];
      }),
      more:
        count > own.length
          ? {
              text: words("hub.all-of-family", {
                all: capitalized(formatAll(formatCounted(count, "role"))),
                family: name,
              }),
              href: `/countries/${country.slug}/${slug}`,
            }
          : null,
    }));
}

/** The first names of a list; an ellipsis, which never stands alone on a line, says that there are more. */
function namesOf(names: readonly string[], count: number): string {
  const first = names.slice(0, listedOfFamily).join(", ");
  return count > listedOfFamily ? `${first},\u00a0…` : first;
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
