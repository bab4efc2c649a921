import { InlineLinks } from "#components/ui/inline-links.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Link } from "#lib/domain/page.ts";
import type { SearchPage } from "#lib/domain/search.ts";
import { CellList } from "./cell-list.tsx";

function LinkSection({ id, heading, links }: { id: string; heading: string; links: Link[] }) {
  if (links.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      <p>
        <InlineLinks links={links} />
      </p>
    </Section>
  );
}

/** The answers to a search: pages first, then roles and countries by name. */
export function SearchArticle({ page }: { page: SearchPage }) {
  return (
    <article className="column-wide">
      <header className="page-heading">
        <h1>Search</h1>
        <SearchForm id="page-search" query={page.query} large />
        <p role="status" className="lead">
          {page.summary}
        </p>
      </header>
      {page.cells.length > 0 ? (
        <Section id="results" heading="Pages">
          <p className="text-muted">{page.basis}</p>
          <CellList rows={page.cells} name="both" />
        </Section>
      ) : null}
      <LinkSection id="roles" heading="Roles in all countries" links={page.roles} />
      <LinkSection id="countries" heading="Countries with all roles" links={page.countries} />
      <LinkSection id="suggestions" heading="Closest names" links={page.suggestions} />
      <LinkSection id="directories" heading="Everything" links={page.directories} />
    </article>
  );
}
