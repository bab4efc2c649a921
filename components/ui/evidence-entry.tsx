import type { Evidence } from "#lib/domain/evidence.ts";

/** The whole evidence of a source: the steps from raw to shown, and what to keep in mind. */
export function EvidenceEntry({ evidence }: { evidence: Evidence }) {
  return (
    <div id={evidence.id} className="evidence-full">
      <dl>
        {evidence.rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {evidence.notes.length > 0 ? <p>{evidence.notes.join(" ")}</p> : null}
      {evidence.href ? (
        <p>
          <a href={evidence.href}>{evidence.source.publisher}</a>, {evidence.source.licence}
        </p>
      ) : null}
    </div>
  );
}
