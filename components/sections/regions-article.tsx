import { TileMap } from "#components/charts/tile-map.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Link } from "#lib/domain/page.ts";
import type { RegionsPage } from "#lib/domain/regions-page.ts";
import { PageSources } from "./closing-sections.tsx";
import { RegionsTable } from "./regions-table.tsx";

/** Two regions side by side, by a plain form: the comparison has an address of its own. */
function CompareRegions({ page: { role, country, table, compareLabel } }: { page: RegionsPage }) {
  const whole = `${role.slug}/${country.slug}`;
  return (
    <form action="/compare" className="add-cell">
      {[compareLabel, "with"].map((label, place) => (
        <p key={label}>
          <label htmlFor={`compare-${place}`}>{label}</label>
          <select
            id={`compare-${place}`}
            name="cells"
            defaultValue={`${whole}/${table.rows.at(place)?.id}`}
          >
            <option value={whole}>{country.name}</option>
            {table.rows.map(({ id, name }) => (
              <option key={id} value={`${whole}/${id}`}>
                {name}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  );
}

/** Pay of a role by region: what stands out, a map of tiles, every region in a table. */
export function RegionsArticle({ page, trail }: { page: RegionsPage; trail: Link[] }) {
  return (
    <article className="by-region">
      <PageHeading title={page.heading} trail={trail} here="By region" lead={page.lead} />
      <Section id="regions" heading={page.finding}>
        <div className={page.map ? "map-beside" : "column"}>
          {page.map ? <TileMap map={page.map} /> : null}
          <RegionsTable table={page.table} />
        </div>
        <CompareRegions page={page} />
        <ul className="plain-list text-muted">
          {page.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p>
          <InlineLinks links={[page.rolePage, page.standing]} />
        </p>
      </Section>
      <PageSources page={page} />
    </article>
  );
}
