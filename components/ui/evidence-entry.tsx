import type { SourceEvidence } from "#lib/domain/evidence.ts";

/** Everything about a source's part in a page: the steps from raw to shown, and what to keep in mind. */
export function EvidenceEntry({ evidence }: { evidence: SourceEvidence }) {
  return (
    <>
      <dl className="evidence-rows">
        {evidence.rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      <ul className="plain-list">
        {evidence.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {evidence.href ? (
        <p>
          <a href={evidence.href}>{evidence.source.publisher}</a>
        </p>
      ) : null}
    </>
  );
}
