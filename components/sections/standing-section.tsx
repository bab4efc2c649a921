import { SmallTableView } from "#components/ui/small-table.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import { StandingTool } from "./standing.tsx";
import { standingTable } from "./standing-table.ts";

/** The reader's own pay beside the page's: the tool, and the percentiles for readers without JavaScript and for print. */
export function StandingSection({
  role,
  country,
  view,
}: Pick<CellPage, "role" | "country"> & { view: StandingView }) {
  return (
    <aside id="where-do-i-stand" className="standing" aria-labelledby="where-do-i-stand-heading">
      <h2 id="where-do-i-stand-heading">Where do I stand?</h2>
      <StandingTool
        address={`/where-do-i-stand/figures/${role.slug}/${country.slug}`}
        currency={view.currency}
        example={formatMoney(view.spreads[0]?.p50 ?? 0, view.currency)}
      />
      <div className="without-script">
        <SmallTableView table={standingTable(view)} />
      </div>
    </aside>
  );
}
