import type { CellPage } from "#lib/domain/cell-page.ts";
import {
  formatDate,
  formatMonths,
  formatPeriod,
  formatYears,
  monthsBetween,
} from "#lib/format/date.ts";
import { formatCounted } from "#lib/format/number.ts";
import { cellPath } from "../../parts/cell-row.ts";
import { reportLink } from "../../parts/report-link.ts";
import { words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { leadDate, widerLead } from "../facts/leading.ts";

type Heading = Pick<
  CellPage,
  "lead" | "updated" | "counts" | "compareHref" | "playbookHref" | "thinNote" | "reportHref"
>;

/** What stands under the title: what kind of pay, how much of it, from when, and where to go. */
export function heading(input: CellInput): Heading {
  const { record, contactUrl } = input;
  const { role, country, release, indexable } = record;
  const path = cellPath(role.slug, country.slug);
  const date = leadDate(record, widerLead(input) !== null);
  return {
    lead: [lead(input)],
    updated: {
      date,
      shown: formatDate(date),
      age: words("overview.updated", {
        age: formatMonths(monthsBetween(date, release.builtAt)),
      }),
    },
    counts: counts(input),
    compareHref: `/compare?cells=${role.slug}/${country.slug}`,
    playbookHref: `${path}/playbook`,
    thinNote: indexable ? null : thinNote(input),
    reportHref:
      contactUrl === null ? null : reportOf(contactUrl, `${role.slug}/${country.slug}`, release.id),
  };
}

function reportOf(contactUrl: string, cell: string, release: string): string {
  const subject = words("overview.report", { cell: `${cell} (${release})` });
  return reportLink(contactUrl, subject, { cell, release });
}

/** Why search engines are not given this page: another has the same figures, or it has none of its own. */
function thinNote(input: CellInput): string {
  const { canonical } = input.record;
  const { role, aRole, country } = cellWords(input);
  if (canonical !== null)
    return words("overview.same-evidence", { role, country, other: canonical.name });
  if (widerLead(input) !== null) return words("overview.thin-wider", { role, country });
  const postings = postingsOf(input);
  return words("overview.thin", {
    aRole,
    country,
    postings: postings > 0 ? postingWords(postings) : null,
  });
}

/** Advertised postings of the cell's own in the window. */
export function postingsOf({ record }: CellInput): number {
  return record.facts.advertised?.postings ?? 0;
}

/** "146 postings" */
function postingWords(postings: number): string {
  return formatCounted(postings, "posting");
}

function lead(input: CellInput): string {
  const { facts } = input.record;
  const { recorded } = facts;
  if (recorded === null) {
    const group = widerLead(input);
    if (group !== null) return words("overview.lead-wider", { window: `${group.year}` });
    // An office that publishes a median only: no average is recorded, and pay is.
    const official = facts.sources.find(({ kind, wider }) => kind === "official" && !wider);
    return official === undefined
      ? words("overview.lead-modelled", { country: cellWords(input).country })
      : words("overview.lead-official", { window: `${official.year}` });
  }
  const window = formatYears(recorded.window.from, recorded.window.to);
  if (recorded.kind === "advertised") {
    return words("overview.lead-advertised", {
      month: formatPeriod(leadDate(input.record).slice(0, 7)),
    });
  }
  return words(`overview.lead-${recorded.kind}`, { window });
}

/** Pay points and postings of advertised pay, with the answers where the headline follows them. */
function counts({ record: { facts } }: CellInput): CellPage["counts"] {
  const { recorded, advertised } = facts;
  const payPoints = advertised?.payPoints ?? 0;
  const postings = advertised?.postings ?? 0;
  const answers =
    recorded?.kind === "self-reported" ? formatCounted(recorded.postings, "answer") : null;
  if (postings === 0 && answers === null) {
    return { payPoints, postings, shown: words("overview.counts-none", {}) };
  }
  const shown = words("overview.counts", {
    answers,
    payPoints: postings === 0 ? null : formatCounted(payPoints, "pay point"),
    postings: postings === 0 ? null : postingWords(postings),
  });
  return { payPoints, postings, shown };
}
