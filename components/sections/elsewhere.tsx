import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { CellList } from "./cell-list.tsx";

/** The nearest other pages: the same role elsewhere, other roles here. */
export function ElsewhereSection({ page }: { page: CellPage }) {
  const { sameRole, sameCountry, regions, roleHub, countryHub } = page.elsewhere;
  return (
    <Section id="elsewhere" heading="Elsewhere">
      <div className="two-lists">
        <div>
          {sameRole.length > 0 ? (
            <>
              <h3>{page.role.name} in other countries</h3>
              <CellList rows={sameRole} name="country" showConfidence={false} />
            </>
          ) : null}
          {regions ? (
            <p>
              <a href={regions.href}>{regions.text}</a>
            </p>
          ) : null}
          <p>
            <a href={roleHub.href}>{roleHub.text}</a>
          </p>
        </div>
        <div>
          {sameCountry.length > 0 ? (
            <>
              <h3>Other roles in {page.country.inSentence}</h3>
              <CellList rows={sameCountry} name="role" showConfidence={false} />
            </>
          ) : null}
          <p>
            <a href={countryHub.href}>{countryHub.text}</a>
          </p>
        </div>
      </div>
    </Section>
  );
}
