import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CountryHub } from "#lib/domain/country-hub.ts";
import { CellColumns } from "./cell-lines.tsx";
import { ChoosableCells } from "./choosable-cells.tsx";
import { ChosenFold } from "./chosen-section.tsx";
import { HubSources, RelatedSection } from "./closing-sections.tsx";
import { ListControls } from "./list-controls.tsx";
import { OtherCells } from "./other-cells.tsx";

/** The fields that stand open: those with most evidence. */
const open = 4;

/** A country's roles by family: those with evidence of their own with their figures, modelled ones by name. */
export function CountryArticle({ hub }: { hub: CountryHub }) {
  return (
    <article className="hub">
      <PageHeading
        title={`Pay by role in ${hub.country.inSentence}`}
        trail={[{ text: "Countries", href: "/countries" }]}
        here={hub.country.name}
        lead={hub.lead}
      />
      {hub.groups.length > 0 ? <p className="text-muted">{hub.basis}</p> : null}
      <ListControls tools={hub.tools} />
      {hub.groups.length > 0 ? (
        <Section id="fields" heading="Roles by field">
          <CellColumns name="Role" />
          {hub.groups.map(({ id, heading, note, rows, more }, place) => (
            <ChosenFold key={id} group={id} heading={heading} note={note} open={place < open}>
              <ChoosableCells rows={rows} name="role" />
              {more ? (
                <p>
                  <a href={more.href}>{more.text}</a>
                </p>
              ) : null}
            </ChosenFold>
          ))}
        </Section>
      ) : null}
      {hub.modelled.length > 0 || hub.others ? (
        <Section id="modelled" heading="Modelled from their neighbours">
          <p className="text-muted">
            Too few postings of their own: read the range, not the figure.
          </p>
          <p>
            <InlineLinks links={hub.modelled} />
          </p>
          <OtherCells others={hub.others} />
        </Section>
      ) : null}
      <HubSources id="evidence" hub={hub} />
      <RelatedSection related={hub.related} />
    </article>
  );
}
