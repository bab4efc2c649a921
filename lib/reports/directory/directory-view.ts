import { type Region, regionSlug } from "#lib/content/places/regions.ts";
import type { Family } from "#lib/content/roles/families.ts";
import { type Directory, type DirectoryEntry, directorySchema } from "#lib/domain/directory.ts";
import { familyPath } from "#lib/domain/family.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatAll, formatCounted } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { largestRolesFirst } from "../parts/largest-roles.ts";
import { directoryTools, type ListGroups } from "../parts/list-tools.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";

type Group = Directory["groups"][number];

/** Roles of a family that the list of all names; the family's own page has the rest. */
const listedOfFamily = 6;

/** The largest roles that have a page, by family. */
export function roleDirectoryView(
  release: ReleaseIdentity,
  roles: readonly RoleCount[],
  families: readonly Family[],
): Directory {
  const known = roles.filter(({ cells }) => cells > 0);
  const groups = families.map(({ slug, name }) => {
    const own = largestRolesFirst(known.filter(({ family }) => family === slug));
    return {
      id: slug,
      heading: name,
      entries: own.slice(0, listedOfFamily).map(roleEntry),
      more: {
        text: words("directory.all-of-family", {
          all: capitalized(formatAll(formatCounted(own.length, "role"))),
          family: name,
        }),
        href: familyPath(slug),
      },
    };
  });
  const count = formatCounted(known.length, "role");
  return directoryView(release, "/salaries", groups, {
    heading: "Roles",
    title: words("directory.roles-title", {}),
    lead: words("directory.roles-lead", { count }),
    order: words("hub.order-largest", {}),
    by: "family",
  });
}

/** All countries that have a page, by region. */
export function countryDirectoryView(
  release: ReleaseIdentity,
  countries: readonly CountryCount[],
  regions: readonly Region[],
): Directory {
  const known = countries.filter(({ cells }) => cells > 0);
  const groups = regions.map((region) => ({
    id: regionSlug(region),
    heading: region.name,
    entries: known.filter(({ code }) => region.countries.includes(code)).map(countryEntry),
    more: null,
  }));
  const count = formatCounted(known.length, "country", "countries");
  return directoryView(release, "/countries", groups, {
    heading: "Countries",
    title: words("directory.countries-title", {}),
    lead: words("directory.countries-lead", { count }),
    order: words("hub.order-name", {}),
    by: "region",
  });
}

function directoryView(
  release: ReleaseIdentity,
  path: string,
  groups: readonly Group[],
  {
    heading,
    title,
    lead,
    order,
    by,
  }: Record<"heading" | "title" | "lead" | "order", string> & {
    by: ListGroups["name"];
  },
): Directory {
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return directorySchema.parse({
    path,
    indexable: true,
    meta: { title, description: lead },
    release: pageRelease(release),
    heading,
    lead: [lead],
    groups: shown,
    basis: words("directory.basis", {}),
    tools: directoryTools(order, {
      name: by,
      options: shown.map(({ id, heading: text }) => ({ value: id, text })),
    }),
    trail: [],
    related: [],
  });
}

/** Pages with evidence of their own, as many as the hub counts; where there are none, that all are estimates. */
function coverage(measured: number, counted: string): string {
  return measured === 0 ? words("directory.estimates-only", {}) : counted;
}

function roleEntry({ slug, name, measured, postings }: RoleCount): DirectoryEntry {
  return {
    name,
    href: `/salaries/${slug}`,
    figureShown:
      postings > 0 ? formatCounted(postings, "posting or answer", "postings and answers") : null,
    coverageShown: coverage(measured, formatCounted(measured, "country", "countries")),
    postings,
    pages: measured,
  };
}

function countryEntry({ slug, name, measured, postings }: CountryCount): DirectoryEntry {
  return {
    name,
    href: `/countries/${slug}`,
    figureShown:
      postings > 0 ? formatCounted(postings, "posting or answer", "postings and answers") : null,
    coverageShown: coverage(measured, formatCounted(measured, "role")),
    postings,
    pages: measured,
  };
}
