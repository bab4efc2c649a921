import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { HubView } from "#lib/domain/hub.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { HubCells } from "#lib/queries/hub-json.ts";
import { barFigure, cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach, releaseEvidence } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";

/** The slots of a hub's sentences that name its highest and its lowest estimate. */
interface Ends {
  first: string;
  firstPay: string;
  last: string;
  lastPay: string;
}

/** What both kinds of hub show alike, and what their sentences need. */
export interface HubParts {
  view: Pick<HubView, "release" | "indexable" | "rows" | "modelled" | "evidence" | "alsoLearns">;
  /** Cells with evidence of their own. */
  measured: number;
  /** "1,654 postings and answers" */
  postings: string;
  /** Null under two measured cells: then there is nothing to set apart. */
  ends: Ends | null;
}

/**
 * The cells of a hub as its page shows them: measured ones by their evidence, modelled ones by name.
 *
 * @param currency of all bars.
 * @param nameOf the name of a cell in a list and in a sentence.
 */
export function hubParts(
  { release, cells, sources: held }: HubCells,
  currency: Currency,
  nameOf: (cell: CellSummary) => { listed: string; inSentence: string },
  sources: SourceBook,
): HubParts {
  const measured = cells.filter(({ indexable }) => indexable);
  const modelled = cells
    .filter(({ indexable }) => !indexable)
    .toSorted((a, b) => nameOf(a).listed.localeCompare(nameOf(b).listed));
  const postings = cells.reduce((total, cell) => total + cell.postings, 0);
  const others = newestOfEach(release.editions).filter(({ id }) => !held.includes(id)).length;
  return {
    view: {
      release: pageRelease(release),
      indexable: measured.length > 0,
      rows: cellRows(measured, currency, release),
      modelled: cellRows(modelled, currency, release),
      evidence: releaseEvidence(release, held, sources),
      alsoLearns:
        others === 0
          ? null
          : words("hub.also-learns", { sources: formatCounted(others, "other source") }),
    },
    measured: measured.length,
    postings: formatCounted(postings, "posting or answer", "postings and answers"),
    ends: endsOf(measured, (cell) => nameOf(cell).inSentence, currency, release),
  };
}

function endsOf(
  cells: readonly CellSummary[],
  nameOf: (cell: CellSummary) => string,
  currency: Currency,
  release: ReleaseIdentity,
): Ends | null {
  const ranked = cells
    .map((cell) => ({ cell, figure: barFigure(cell, currency, release) }))
    .toSorted((a, b) => b.figure.mean - a.figure.mean);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const pay = ({ figure }: typeof first) => formatEstimate(figure, currency).mean;
  return {
    first: nameOf(first.cell),
    firstPay: pay(first),
    last: nameOf(last.cell),
    lastPay: pay(last),
  };
}
