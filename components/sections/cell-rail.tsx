import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";

const contents = [
  { id: "overview", text: "Market overview" },
  { id: "seniority", text: "Seniority distribution" },
  { id: "intelligence", text: "Market intelligence" },
  { id: "checklist", text: "Strategic checklist" },
  { id: "roadmap", text: "Seniority roadmap" },
  { id: "faq", text: "Questions" },
  { id: "next-steps", text: "Next steps" },
  { id: "elsewhere", text: "Elsewhere" },
];

/** Contents and, in short, what kinds of evidence the page stands on. */
export function CellRail({ page }: { page: CellPage }) {
  const { sources } = page.overview;
  return (
    <div className="rail">
      <nav id="contents" aria-label="On this page">
        <p className="rail-heading">On this page</p>
        <ul>
          {contents.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.text}</a>
            </li>
          ))}
        </ul>
      </nav>
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
