import type { CellSummary } from "#lib/domain/cell-record.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { HubView } from "#lib/domain/hub.ts";
import { cellPath } from "../parts/cell-row.ts";
import { words } from "../parts/sentence.ts";

/** Links to pages that search engines may list which header and footer put on every page. */
export const frameLinks = 8;
/** Links to listed pages for each to one that may not be listed: at most a quarter of all. */
const listedForOne = 3;

/**
 * The modelled cells that a hub links: as many as keep links to pages that may not be listed to a quarter, those with
 * most postings of their own first. The others stand in the list without a link, and in a choice that searches for them.
 *
 * @param listed links of the hub to cells that may be listed.
 */
export function linkedModelled(
  modelled: readonly CellSummary[],
  listed: number,
  nameOf: (cell: CellSummary) => { listed: string },
): { linked: ReadonlySet<string>; others: HubView["others"] } {
  const most = Math.floor((listed + frameLinks) / listedForOne);
  const order = modelled.toSorted(
    (a, b) => b.postings - a.postings || compareText(nameOf(a).listed, nameOf(b).listed),
  );
  const rest = order
    .slice(most)
    .toSorted((a, b) => compareText(nameOf(a).listed, nameOf(b).listed));
  return {
    linked: new Set(
      order.slice(0, most).map(({ role, country }) => cellPath(role.slug, country.slug)),
    ),
    others:
      rest.length === 0
        ? null
        : {
            label: words("hub.others-label", {}),
            button: words("hub.others-button", {}),
            options: rest.map((cell) => nameOf(cell).listed),
            within: withinOf(rest, nameOf),
          },
  };
}

/** The part of a cell that all of the hub share: what is searched for beside the option. */
function withinOf(
  [first]: readonly CellSummary[],
  nameOf: (cell: CellSummary) => { listed: string },
): string {
  if (first === undefined) return "";
  return nameOf(first).listed === first.role.name ? first.country.name : first.role.name;
}
