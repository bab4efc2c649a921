import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Directory } from "#lib/domain/directory.ts";

/** All roles by family, or all countries by region. */
export function DirectoryArticle({ directory }: { directory: Directory }) {
  return (
    <article className="column-wide">
      <PageHeading title={directory.heading} lead={directory.lead} />
      <p className="text-muted">{directory.basis}</p>
      {directory.groups.map((group) => (
        <Section key={group.id} id={group.id} heading={group.heading}>
          <ul className="directory">
            {group.entries.map((entry) => (
              <li key={entry.href}>
                <a href={entry.href}>{entry.name}</a>
                <span>{entry.coverageShown}</span>
                <small>{entry.figureShown}</small>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </article>
  );
}
