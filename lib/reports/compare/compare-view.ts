import type { CellSummary } from "#lib/domain/cell-record.ts";
import { type ComparePage, comparePageSchema } from "#lib/domain/compare.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import {
  formatEstimate,
  formatMoney,
  formatMoneyRange,
  supportedStep,
  toStep,
} from "#lib/format/money.ts";
import { formatCounted, formatShare } from "#lib/format/number.ts";
import { gradeWords, kindWords } from "#lib/format/words.ts";
import type { SearchIndex } from "#lib/queries/search-index.ts";
import { cellRows } from "../parts/cell-row.ts";
import { shownGrowth } from "../parts/growth.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";

/** Cells on one page. */
export const mostCompared = 4;

/** What a comparison is built from. */
export interface CompareInput {
  release: ReleaseIdentity;
  /** In the order asked. */
  cells: readonly CellSummary[];
  /** What was asked for and could not be shown, a sentence each. */
  problems: readonly string[];
  index: SearchIndex;
  /** Chosen in the form, where it was sent. */
  selected: { role: string | null; country: string | null };
}

/** Everything that `/compare` prints: up to four cells side by side, in US dollars. */
export function compareView({
  release,
  cells,
  problems,
  index,
  selected,
}: CompareInput): ComparePage {
  const keys = cells.map(keyOf);
  const rows = cellRows(cells, "USD", release);
  return comparePageSchema.parse({
    path: "/compare",
    indexable: false,
    meta: { title: words("compare.title", {}), description: words("compare.description", {}) },
    release: pageRelease(release),
    cells: rows.map((row, position) => ({
      key: keys[position],
      row,
      removeHref: compareHref(keys.filter((_, other) => other !== position)),
    })),
    rows: lines(cells, release),
    problems: [...problems],
    basis: words("hub.basis-dollars", { year: `${release.rates.year}` }),
    add:
      cells.length >= mostCompared
        ? null
        : {
            cells: keys.join(","),
            roles: index.roles.map(({ slug, name }) => ({ value: slug, text: name })),
            countries: index.countries.map(({ slug, name }) => ({ value: slug, text: name })),
            selected,
          },
  });
}

/** "backend-engineer/united-states" */
export function keyOf({ role, country }: CellSummary): string {
  return `${role.slug}/${country.slug}`;
}

function compareHref(keys: readonly string[]): string {
  return keys.length === 0 ? "/compare" : `/compare?cells=${keys.join(",")}`;
}

function lines(cells: readonly CellSummary[], release: ReleaseIdentity): ComparePage["rows"] {
  if (cells.length === 0) return [];
  const year = `${release.referenceYear}`;
  const line = (
    label: string,
    value: (cell: CellSummary) => string,
    note: string | null = null,
  ): ComparePage["rows"][number] => ({ label, values: cells.map(value), note });
  return [
    line(words("compare.estimate", { year }), localEstimate, words("compare.local-note", {})),
    line(words("compare.typical", {}), typicalRange, words("compare.typical-note", {})),
    line(words("compare.recorded", {}), recordedAverage),
    line(words("compare.projection", {}), projected),
    line(words("compare.confidence", {}), ({ estimate }) => gradeWords[estimate.grade]),
    line(words("compare.evidence", {}), ownEvidence),
  ];
}

function localEstimate({ estimate }: CellSummary): string {
  const { mean, band } = formatEstimate(estimate, estimate.currency);
  return `${mean} (${band})`;
}

function typicalRange({ estimate }: CellSummary): string {
  const step = supportedStep(estimate.low80, estimate.high80);
  const rounded = (amount: number) => toStep(amount, step);
  return formatMoneyRange(rounded(estimate.p25), rounded(estimate.p75), estimate.currency);
}

function recordedAverage({ recorded, estimate }: CellSummary): string {
  if (recorded === null) return words("compare.none", {});
  return words("compare.recorded-value", {
    average: formatMoney(recorded.average, estimate.currency),
    kind: kindWords[recorded.kind].toLowerCase(),
  });
}

/** What the cell itself holds, in the words of the kind that its recorded average follows. */
function ownEvidence({ recorded, postings }: CellSummary): string {
  if (recorded?.kind === "official") return words("compare.official", {});
  if (postings === 0) return words("compare.none", {});
  return formatCounted(postings, recorded?.kind === "self-reported" ? "answer" : "posting");
}

function projected({ projections, estimate }: CellSummary): string {
  const [projection] = projections;
  if (projection === undefined) return words("compare.none", {});
  const { shown, direction, change } = shownGrowth(estimate, projection);
  if (direction === "level") return `${projection.year}: ${shown.mean}`;
  return `${projection.year}: ${shown.mean}, ${direction} ${formatShare(Math.abs(change))}`;
}
