import type { StandingView } from "#lib/domain/standing.ts";
import { StandingTool } from "./standing.tsx";
import { StandingTable } from "./standing-table.tsx";

/** The reader's own pay beside the page's: the tool, and the percentiles for readers without JavaScript and for print. */
export function StandingSection({ view }: { view: StandingView }) {
  return (
    <aside id="where-do-i-stand" className="standing" aria-labelledby="where-do-i-stand-heading">
      <h2 id="where-do-i-stand-heading">Where do I stand?</h2>
      <StandingTool view={view} />
      <StandingTable view={view} />
    </aside>
  );
}
