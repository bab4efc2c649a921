import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Directory } from "#lib/domain/directory.ts";
import { ChosenSection } from "./chosen-section.tsx";
import { DirectoryLines } from "./directory-lines.tsx";
import { ListControls } from "./list-controls.tsx";

/** Roles by family, all countries by region, or all roles of one family. */
export function DirectoryArticle({ directory }: { directory: Directory }) {
  return (
    <article className="column-wide">
      <PageHeading title={directory.heading} trail={directory.trail} lead={directory.lead} />
      <p className="text-muted">{directory.basis}</p>
      <ListControls tools={directory.tools} />
      {directory.groups.map((group) => (
        <ChosenSection key={group.id} group={group.id}>
          <Section id={group.id} heading={group.heading}>
            <DirectoryLines entries={group.entries} />
            {group.more ? (
              <p>
                <a href={group.more.href}>{group.more.text}</a>
              </p>
            ) : null}
          </Section>
        </ChosenSection>
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
