import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Title, what the page rests on, when its data were last updated, and the way to compare. */
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
        {page.role.name} <span className="block">in {page.country.inSentence}</span>
      </h1>
      <p className="lead">
        {page.lead.join(" ")} {page.counts.shown} Updated{" "}
        <time dateTime={page.updated.date}>{page.updated.shown}</time>, {page.updated.age}.{" "}
        <a href={page.compareHref}>Compare with another country</a>
      </p>
      {page.thinNote ? <p className="notice">{page.thinNote}</p> : null}
    </header>
  );
}
