import { type CellSummary, isMeasured } from "#lib/domain/cell-record.ts";
import type { HubView } from "#lib/domain/hub.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { formatYears } from "#lib/format/date.ts";
import { formatCounted } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import type { HubCells } from "#lib/queries/hub-json.ts";
import { cellRows, holdsPartTime, leadFigure } from "../parts/cell-row.ts";
import { cellListTools, type ListGroups } from "../parts/list-tools.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach, releaseEvidence } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { linkedModelled } from "./linked-modelled.ts";

/** The slots of a hub's sentences that name its highest and its lowest figure, both of one kind of pay. */
type Ends = {
  kind: string;
  first: string;
  firstPay: string;
  last: string;
  lastPay: string;
};

/** What both kinds of hub show alike, and what their sentences need. */
export interface HubParts {
  view: Pick<
    HubView,
    "release" | "indexable" | "lists" | "modelled" | "others" | "evidence" | "alsoLearns" | "tools"
  >;
  /** Cells with evidence of their own. */
  measured: number;
  /** "1,654 postings and answers"; null where offices alone know the pay. */
  postings: string | null;
  /** The years that the estimates are of: "2022 to 2025". */
  years: string;
  /** Null under two measured cells, and where all print one figure: then there is nothing to set apart. */
  ends: Ends | null;
}

/**
 * The cells of a hub as its page shows them: measured ones by their evidence, modelled ones by name.
 *
 * @param currency of all bars.
 * @param nameOf the name of a cell in a list and in a sentence.
 * @param grouped by what readers choose from the lists, and the slug of a cell's.
 * @param shown measured cells that the hub lists, where it does not list all.
 */
export function hubParts(
  { release, cells, sources: held }: HubCells,
  currency: Currency,
  nameOf: (cell: CellSummary) => { listed: string; inSentence: string },
  sources: SourceBook,
  grouped: ListGroups & { of: (cell: CellSummary) => string | null },
  shown?: number,
): HubParts {
  const measured = cells.filter(isMeasured);
  const byKind = [...Map.groupBy(measured, ({ estimate }) => estimate.kind)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const modelled = cells
    .filter((cell) => !isMeasured(cell))
    .toSorted((a, b) => nameOf(a).listed.localeCompare(nameOf(b).listed));
  const { linked, others: unlinked } = linkedModelled(modelled, shown ?? measured.length, nameOf);
  const postings = cells.reduce((total, cell) => total + cell.postings, 0);
  const rowsOf = (own: readonly CellSummary[]) =>
    cellRows(own, currency, release).map((row, at) => {
      const cell = own[at];
      return { ...row, group: cell === undefined ? null : grouped.of(cell) };
    });
  const lists = byKind.map(([kind, own]) => ({
    ...listHead(kind),
    others: byKind
      .filter(([other]) => other !== kind)
      .map(([other]) => ({ text: listHead(other).heading, href: `#${other}` })),
    rows: rowsOf(own),
  }));
  const modelledRows = rowsOf(modelled);
  const others = newestOfEach(release.editions).filter(({ id }) => !held.includes(id)).length;
  return {
    view: {
      release: pageRelease(release),
      indexable: measured.some(({ indexable }) => indexable),
      lists,
      modelled: modelledRows.map((row) => ({
        ...row,
        href: linked.has(row.href) ? row.href : null,
      })),
      others: unlinked,
      tools: cellListTools(
        [...lists.flatMap(({ rows }) => rows), ...modelledRows],
        words("hub.order-given", {}),
        grouped,
      ),
      evidence: releaseEvidence(release, held, sources),
      alsoLearns:
        others === 0
          ? null
          : words("hub.also-learns", { sources: formatCounted(others, "other source") }),
    },
    measured: measured.length,
    years: yearsOf(measured, release),
    postings:
      postings === 0 ? null : formatCounted(postings, "posting or answer", "postings and answers"),
    ends: endsOf(byKind, (cell) => nameOf(cell).inSentence, currency, release),
  };
}

/** First and last year that estimates are of: an office's figure of 2022 is none for the newest year. */
function yearsOf(cells: readonly CellSummary[], { referenceYear }: ReleaseIdentity): string {
  const years = cells.length === 0 ? [referenceYear] : cells.map(({ estimate }) => estimate.year);
  return formatYears(Math.min(...years), Math.max(...years));
}

function listHead(
  kind: PayKind,
): Pick<HubView["lists"][number], "kind" | "id" | "heading" | "note"> {
  const heading = words("hub.list-heading", { kind: kindWords[kind] });
  return { kind, id: kind, heading, note: words(`hub.list-${kind}`, {}) };
}

/** The highest and the lowest of the kind that leads most cells: figures of two kinds have no order. */
function endsOf(
  byKind: readonly (readonly [PayKind, readonly CellSummary[]])[],
  nameOf: (cell: CellSummary) => string,
  currency: Currency,
  release: ReleaseIdentity,
): Ends | null {
  const [most] = byKind;
  if (most === undefined) return null;
  const [kind, all] = most;
  // Beside pay of full years, an average that part-time jobs lower is neither the lowest nor the highest pay.
  const full = all.filter((cell) => !holdsPartTime(cell));
  const cells = full.length === 0 ? all : full;
  const ranked = cells
    .map((cell) => ({ name: nameOf(cell), ...leadFigure(cell, currency, release) }))
    .toSorted((a, b) => b.amount - a.amount);
  const [first, last] = [ranked[0], ranked.at(-1)];
  // Figures that print alike have no order either.
  if (first === undefined || last === undefined || first.shown === last.shown) return null;
  return {
    kind: kindWords[kind].toLowerCase(),
    first: first.name,
    firstPay: first.shown,
    last: last.name,
    lastPay: last.shown,
  };
}
