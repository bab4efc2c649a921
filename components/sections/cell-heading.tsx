import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Title and the answer in a sentence; on a page without evidence of its own, that it is modelled. */
export function CellHeading({ page }: { page: CellPage }) {
  return (
    <header className="page-heading">
      <Breadcrumbs
        trail={[
          { text: "Salaries", href: "/salaries" },
          { text: page.role.name, href: page.elsewhere.roleHub.href },
        ]}
        here={page.country.name}
      />
      <h1>
        {page.role.name} in {page.country.inSentence}
      </h1>
      <p className="lead">{page.lead.join(" ")}</p>
      {page.thinNote ? <p className="notice">{page.thinNote}</p> : null}
    </header>
  );
}
