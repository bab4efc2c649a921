import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { HubView } from "#lib/domain/hub.ts";
import type { Link } from "#lib/domain/page.ts";
import { CellColumns } from "./cell-lines.tsx";
import type { RowName } from "./cell-list.tsx";
import { ChoosableCells } from "./choosable-cells.tsx";
import { ChosenSection } from "./chosen-section.tsx";
import { HubSources, RelatedSection } from "./closing-sections.tsx";
import { ListControls } from "./list-controls.tsx";
import { OtherCells } from "./other-cells.tsx";

/** What the hub of a role and the hub of a country share. */
export type Hub = Omit<HubView, "meta" | "path"> & {
  title: string;
  trail: Link[];
  here: string;
  rowName: RowName;
};

/** One role in all countries, or all roles in one country: measured cells first, modelled ones after. */
export function HubArticle({ hub }: { hub: Hub }) {
  return (
    <article className="hub">
      <PageHeading title={hub.title} trail={hub.trail} here={hub.here} lead={hub.lead} />
      <ListControls tools={hub.tools} />
      {hub.lists.map((list) => (
        <ChosenSection key={list.kind} kind={list.kind}>
          <Section id={list.id} heading={list.heading}>
            <p className="text-muted">
              {list.note} {list.others.length > 0 ? <InlineLinks links={list.others} /> : null}
            </p>
            <p className="text-muted">{hub.basis}</p>
            <CellColumns name={hub.rowName === "country" ? "Country" : "Role"} />
            <ChoosableCells rows={list.rows} name={hub.rowName} />
          </Section>
        </ChosenSection>
      ))}
      {hub.lists.length > 0 ? <HubSources id="sources" hub={hub} /> : null}
      {hub.modelled.length > 0 ? (
        <Section id="modelled" heading="Modelled from their neighbours">
          <p className="text-muted">
            Too little pay of their own: read the range, not the figure. {hub.basis}
          </p>
          <CellColumns name={hub.rowName === "country" ? "Country" : "Role"} />
          <ChoosableCells rows={hub.modelled} name={hub.rowName} />
          <OtherCells others={hub.others} />
        </Section>
      ) : null}
      <RelatedSection related={hub.related} />
    </article>
  );
}
