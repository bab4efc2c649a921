import { RecordBar } from "#components/charts/record-bar.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { RecordGroup, RecordRow, TrackRecord } from "#lib/domain/track-record.ts";

const outcomeWords = { hit: "inside", miss: "outside", open: "not due yet" };

function Row({ row }: { row: RecordRow }) {
  return (
    <tr>
      <th scope="row">
        {row.href ? <a href={row.href}>{row.name}</a> : row.name}
        <small>
          {row.year}, made from {row.madeFrom}
        </small>
      </th>
      <td>
        {row.meanShown}
        <small>{row.bandShown}</small>
      </td>
      <td className="record-outcome">
        {row.actualShown ?? "open"}
        <small>{outcomeWords[row.outcome]}</small>
        <RecordBar row={row} />
      </td>
    </tr>
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
      {group.rows.length > 0 ? (
        <table className="line-table">
          <caption className="sr-only">{group.heading}</caption>
          <thead>
            <tr>
              <th scope="col">Role and country</th>
              <th scope="col">Projected</th>
              <th scope="col">What came</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <Row key={`${row.name} ${row.year} ${row.madeFrom}`} row={row} />
            ))}
          </tbody>
        </table>
      ) : null}
      {group.rowsNote ? <p className="text-muted">{group.rowsNote}</p> : null}
    </Section>
  );
}

/** What was projected and what came: replays first, then the ledger that nothing changes. */
export function TrackRecordArticle({ page }: { page: TrackRecord }) {
  return (
    <article className="column">
      <PageHeading title="Track record" lead={page.lead} />
      {page.replays.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <Group group={page.ledger} />
      {page.closing.map((line) => (
        <p key={line} className="text-muted wrap-anywhere">
          {line}
        </p>
      ))}
    </article>
  );
}
