import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { PageContents } from "./page-contents.tsx";

/** Contents and, in short, what kinds of evidence the page stands on. */
export function CellRail({ page }: { page: CellPage }) {
  const { sources } = page.overview;
  return (
    <div className="rail">
      <PageContents />
      {sources.rows.length > 0 ? (
        <div className="rail-evidence">
          <p className="rail-heading">Evidence</p>
          <ul>
            {sources.rows.map((row) => (
              <li key={row.source}>
                <a href={`#${evidenceAnchor("overview", row.source)}`}>{row.kindShown}</a>{" "}
                {row.sizeShown}
              </li>
            ))}
          </ul>
          {sources.differShown ? (
            <p>
              {sources.differShown} <a href="#sources">Why</a>
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
