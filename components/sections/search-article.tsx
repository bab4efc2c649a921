import { InlineLinks } from "#components/ui/inline-links.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SearchPage } from "#lib/domain/search.ts";

/** The answers to a search, best first; where there is none, what is covered. */
export function SearchArticle({ page }: { page: SearchPage }) {
  return (
    <article className="column-wide">
      <header className="page-heading">
        <h1>Search</h1>
        <SearchForm id="page-search" query={page.query} large />
        <p role="status" className="lead">
          {page.summary}
        </p>
        {page.reading ? <p>{page.reading}</p> : null}
      </header>
      <ol className="answers" data-answers={page.answers.length}>
        {page.answers.map(({ href, text, note }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            {note ? <span>{note}</span> : null}
          </li>
        ))}
      </ol>
      {page.basis ? <p className="text-muted">{page.basis}</p> : null}
      {page.covered ? (
        <Section id="covered" heading="What is covered">
          <p>
            {page.covered} <a href="/salaries">All roles</a>, <a href="/countries">all countries</a>
            .
          </p>
          <p>
            <InlineLinks links={page.families} />
          </p>
        </Section>
      ) : null}
    </article>
  );
}
