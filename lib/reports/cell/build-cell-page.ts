import { type CellPage, cellPageSchema } from "#lib/domain/cell-page.ts";
import { pageClaims } from "#lib/domain/page-claims.ts";
import { regionalPay, regionsForPage } from "#lib/domain/regional-pay.ts";
import { formatAll, formatCount } from "#lib/format/number.ts";
import { cellPath, cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";
import { termsOffered } from "../parts/terms.ts";
import { pageEvidence } from "./evidence/evidence.ts";
import type { CellInput } from "./facts/cell-input.ts";
import { nearestWork } from "./facts/near-work.ts";
import { faq } from "./faq/faq.ts";
import { checklist } from "./intelligence/checklist.ts";
import { intelligence } from "./intelligence/intelligence.ts";
import { cellMeta } from "./meta.ts";
import { heading } from "./overview/heading.ts";
import { overview } from "./overview/overview.ts";
import { standing } from "./overview/standing.ts";
import { whyChanged } from "./overview/why-changed.ts";
import { roadmap } from "./seniority/roadmap.ts";
import { seniority } from "./seniority/seniority.ts";

/** Cells of each list at the end of the page; the rest is on the hubs. */
const listed = 3;

/**
 * Everything that a role page prints, sentences included.
 * @throws ZodError where a section does not fit the view model: a fault of the report.
 */
export function buildCellPage(input: CellInput): CellPage {
  const { record } = input;
  const { role, country, release, indexable } = record;
  const sections = {
    overview: overview(input),
    seniority: seniority(input),
    intelligence: intelligence(input),
    checklist: checklist(input),
    roadmap: roadmap(input),
    faq: faq(input),
  };
  return cellPageSchema.parse({
    path: cellPath(role.slug, country.slug),
    indexable,
    canonical: record.canonical && cellPath(record.canonical.slug, country.slug),
    meta: cellMeta(input, sections.overview),
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: country.inSentence },
    ...heading(input),
    ...sections,
    standing: standing(input),
    nextSteps: nextSteps(input),
    elsewhere: elsewhere(input),
    evidence: pageEvidence(input, pageClaims(sections)),
    terms: termsOffered(release, input.sources),
    whyChanged: whyChanged(record),
  });
}

function nextSteps({ resources, offers }: CellInput): CellPage["nextSteps"] {
  return {
    disclosure: offers.length === 0 ? words("next.no-offers", {}) : words("next.offers", {}),
    resources: resources.map(({ name, href, what }) => ({ name, href, what })),
    offers: offers.map(({ name, href, what, relation }) => ({ name, href, what, relation })),
  };
}

/** The role in other countries, and the nearest other roles of the country in its currency. */
function elsewhere(input: CellInput): CellPage["elsewhere"] {
  const { record, neighbours } = input;
  const { role, country, release, facts } = record;
  const { rows: regions } = regionalPay(facts.regions, facts.nation);
  return {
    sameRole: cellRows(neighbours.sameRole.slice(0, listed), "USD", release),
    sameCountry: cellRows(nearestWork(input).slice(0, listed), facts.currency, release),
    regions:
      regions.length < regionsForPage
        ? null
        : {
            text: words("next.regions", {
              role: role.name,
              all: formatAll(formatCount(regions.length)),
            }),
            href: `${cellPath(role.slug, country.slug)}/regions`,
          },
    roleHub: {
      text: words("next.role-hub", { role: role.name }),
      href: `/salaries/${role.slug}`,
    },
    countryHub: {
      text: words("next.country-hub", { country: country.inSentence }),
      href: `/countries/${country.slug}`,
    },
  };
}
