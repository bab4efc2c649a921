import { type RoleHub, roleHubSchema } from "#lib/domain/role-hub.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { RoleCells } from "#lib/queries/role-hub.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { releaseEvidence } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";
import { extremes } from "./hub-lead.ts";

/** Bars of all countries stand in one currency. */
const currency = "USD";

/** One role in all countries, from its cells and the list of roles. */
export function roleHubView(
  { release, role, cells }: RoleCells,
  roles: readonly RoleCount[],
): RoleHub {
  const measured = cells.filter(({ indexable }) => indexable);
  const modelled = cells
    .filter(({ indexable }) => !indexable)
    .toSorted((a, b) => a.country.name.localeCompare(b.country.name));
  const year = `${release.referenceYear}`;
  const postings = cells.reduce((total, cell) => total + cell.postings, 0);
  const ends = extremes(measured, ({ country }) => country.inSentence, currency, release);
  const counts = {
    role: role.name,
    countries: formatCounted(measured.length, "country", "countries"),
    postings: formatCounted(postings, "posting or answer", "postings and answers"),
  };
  return roleHubSchema.parse({
    path: `/salaries/${role.slug}`,
    indexable: measured.length > 0,
    meta: {
      title: words("hub.role-title", { role: role.name }),
      description:
        ends === null
          ? words("hub.role-counts", counts)
          : words("hub.role-description", { ...counts, ...endSlots(ends), year }),
    },
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    lead: [
      words("hub.role-counts", counts),
      ...(ends === null ? [] : [words("hub.role-ends", { ...endSlots(ends), year })]),
    ],
    rows: cellRows(measured, currency, release),
    modelled: cellRows(modelled, currency, release),
    basis: words("hub.basis-dollars", { year: `${release.rates.year}` }),
    related: roles
      .filter(
        ({ family, slug, indexable }) =>
          family === role.family && slug !== role.slug && indexable > 0,
      )
      .map(({ slug, name }) => ({ text: name, href: `/salaries/${slug}` })),
    evidence: releaseEvidence(release),
  });
}

/** The slots of the two ends. */
export function endSlots({ first, last }: NonNullable<ReturnType<typeof extremes>>) {
  return { first: first.name, firstPay: first.pay, last: last.name, lastPay: last.pay };
}
