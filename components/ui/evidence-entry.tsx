import type { Evidence } from "#lib/domain/evidence.ts";

/** What a page says of a source itself; the method page says the rest. */
const notesOnPage = 3;

/** The evidence of a source: the steps from raw to shown, what its figures mean and what to keep in mind. */
export function EvidenceEntry({ evidence }: { evidence: Evidence }) {
  const rows = evidence.rows.map((row) => `${row.label}: ${row.value}`);
  return (
    <div id={evidence.id}>
      <p className="whitespace-pre-line">{rows.join("\n")}</p>
      <p>
        {`${evidence.notes.slice(0, notesOnPage).join(" ")} `}
        <a href={`/methodology#source-${evidence.source.id}`}>More about this source</a>
      </p>
    </div>
  );
}
