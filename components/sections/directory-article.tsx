import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Directory } from "#lib/domain/directory.ts";
import { ChosenFold, ChosenSection } from "./chosen-section.tsx";
import { DirectoryLines } from "./directory-lines.tsx";
import { ListControls } from "./list-controls.tsx";

type Group = Directory["groups"][number];

/** More groups than these are folded, but for the first, which have most evidence. */
const mostOpen = 8;
const openOfFolded = 4;
/** Names that stand for a folded group. */
const named = 3;

function GroupBody({ group }: { group: Group }) {
  return (
    <>
      <DirectoryLines entries={group.entries} />
      {group.more ? (
        <p>
          <a href={group.more.href}>{group.more.text}</a>
        </p>
      ) : null}
    </>
  );
}

function namesOf({ entries }: Group): string {
  const names = entries.slice(0, named).map(({ name }) => name);
  return `${names.join(", ")}${entries.length > named ? ",\u00a0…" : ""}`;
}

/** Roles by family, all countries by region, or all roles of one family. */
export function DirectoryArticle({ directory }: { directory: Directory }) {
  const { groups } = directory;
  return (
    <article className="hub">
      <PageHeading title={directory.heading} trail={directory.trail} lead={directory.lead} />
      <p className="text-muted">{directory.basis}</p>
      <ListControls tools={directory.tools} />
      {groups.length > mostOpen ? (
        <Section id="fields" heading="By field">
          {groups.map((group, place) => (
            <ChosenFold
              key={group.id}
              group={group.id}
              heading={group.heading}
              note={namesOf(group)}
              open={place < openOfFolded}
            >
              <GroupBody group={group} />
            </ChosenFold>
          ))}
        </Section>
      ) : (
        groups.map((group) => (
          <ChosenSection key={group.id} group={group.id}>
            <Section id={group.id} heading={group.heading}>
              <GroupBody group={group} />
            </Section>
          </ChosenSection>
        ))
      )}
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
