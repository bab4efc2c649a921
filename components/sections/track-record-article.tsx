import { RecordBar } from "#components/charts/record-bar.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { RecordGroup, RecordRow, RecordTable, TrackRecord } from "#lib/domain/track-record.ts";

const outcomeWords = { hit: "inside the band", miss: "outside the band" };

function Row({ row }: { row: RecordRow }) {
  return (
    <tr>
      <th scope="row">
        {row.href ? <a href={row.href}>{row.name}</a> : row.name}
        {row.notes.map((note) => (
          <small key={note}>{note}</small>
        ))}
      </th>
      <td data-label="Projected">
        {row.meanShown}
        <small>{row.bandShown}</small>
      </td>
      <td data-label="What came">
        {row.actualShown ?? "not due yet"}
        {row.outcome === "open" ? null : <small>{outcomeWords[row.outcome]}</small>}
      </td>
      <td>
        <RecordBar row={row} />
      </td>
    </tr>
  );
}

function RecordRows({ table }: { table: RecordTable }) {
  return (
    <>
      <table className="line-table record-table">
        <caption className={table.captionShown ? undefined : "sr-only"}>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Role and country</th>
            <th scope="col">Projected</th>
            <th scope="col">What came</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={`${row.name} ${row.notes[0]}`} row={row} />
          ))}
        </tbody>
      </table>
      {table.note ? <p className="text-muted">{table.note}</p> : null}
    </>
  );
}

function Group({ group }: { group: RecordGroup }) {
  return (
    <Section id={group.id} heading={group.heading}>
      <p>{group.text}</p>
      {group.summary.length > 0 ? (
        <dl className="facts">
          {group.summary.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.shown}</dd>
              <dd className="fact-note">{fact.note}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {group.tables.map((table) => (
        <RecordRows key={table.caption} table={table} />
      ))}
      {group.downloads.length > 0 ? (
        <p>
          <InlineLinks links={group.downloads} />
        </p>
      ) : null}
    </Section>
  );
}

/** What was projected and what came: replays first, then the ledger that nothing changes. */
export function TrackRecordArticle({ page }: { page: TrackRecord }) {
  return (
    <article className="column-wide">
      <PageHeading title="Track record" lead={page.lead} />
      {page.replays.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <Group group={page.ledger} />
      <p className="text-muted">
        {page.terms} <a href="/methodology#sources">Sources and licences</a>
      </p>
      {page.closing.map((line) => (
        <p key={line} className="text-muted wrap-anywhere">
          {line}
        </p>
      ))}
    </article>
  );
}
