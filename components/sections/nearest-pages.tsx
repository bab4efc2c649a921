import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { MissingCell } from "#lib/domain/missing.ts";
import { CellList } from "./cell-list.tsx";

/** What there is instead of a page that does not exist. */
export function NearestPages({ missing }: { missing: MissingCell }) {
  return (
    <div className="column-wide">
      <PageHeading title={missing.heading} lead={[missing.text]} />
      {missing.sameRole.length > 0 ? (
        <Section id="same-role" heading={`${missing.role.name} in other countries`}>
          <CellList rows={missing.sameRole} name="country" />
        </Section>
      ) : null}
      {missing.sameCountry.length > 0 ? (
        <Section id="same-country" heading={`Other roles in ${missing.country.inSentence}`}>
          <CellList rows={missing.sameCountry} name="role" />
        </Section>
      ) : null}
      <p>
        <InlineLinks links={missing.hubs} />
      </p>
    </div>
  );
}
