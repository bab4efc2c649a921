import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Directory } from "#lib/domain/directory.ts";
import { DirectoryLines } from "./directory-lines.tsx";

/** Roles by family, all countries by region, or all roles of one family. */
export function DirectoryArticle({ directory }: { directory: Directory }) {
  return (
    <article className="column-wide">
      <PageHeading title={directory.heading} trail={directory.trail} lead={directory.lead} />
      <p className="text-muted">{directory.basis}</p>
      {directory.groups.map((group) => (
        <Section key={group.id} id={group.id} heading={group.heading}>
          <DirectoryLines entries={group.entries} />
          {group.more ? (
            <p>
              <a href={group.more.href}>{group.more.text}</a>
            </p>
          ) : null}
        </Section>
      ))}
      {directory.related.map(({ heading, links }) => (
        <Section key={heading} id={`related-${links.length}`} heading={heading}>
          <p>
            <InlineLinks links={links} />
          </p>
        </Section>
      ))}
    </article>
  );
}
