import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { ShareBar } from "#components/charts/share-bar.tsx";
import { bandText } from "#components/ui/band-text.ts";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage, LevelRow } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

function Row({ row }: { row: LevelRow }) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        <small>{row.years}</small>
      </th>
      <td>
        {row.share === null ? (
          row.shareShown
        ) : (
          <span className="share">
            <ShareBar share={row.share} level={row.level} />
            <span>
              {row.shareShown}
              <small>{`n = ${row.payPoints}`}</small>
            </span>
          </span>
        )}
      </td>
      <td className="figure-and-bar">
        <span>
          {row.meanShown}
          <small>{bandText(row.bar)}</small>
          {row.recordedShown ? <small>{`recorded ${row.recordedShown}`}</small> : null}
        </span>
        <IntervalBarLine bar={row.bar} />
      </td>
    </tr>
  );
}

/** Who is asked for, and what each level pays: both charts are the table. */
export function SenioritySection({
  seniority,
  evidence,
}: {
  seniority: CellPage["seniority"];
  evidence: SectionSource[] | undefined;
}) {
  return (
    <Section id="seniority" heading="Seniority distribution">
      <ClaimParagraph claims={seniority.claims} />
      <table className="line-table">
        <caption className="sr-only">Share of pay points and average pay by level</caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">Share</th>
            <th scope="col">Estimated average, likely range</th>
          </tr>
        </thead>
        <tbody>
          {seniority.rows.map((row) => (
            <Row key={row.level} row={row} />
          ))}
        </tbody>
      </table>
      <p className="text-muted">{`${seniority.note} ${seniority.convention}`}</p>
      <SectionEvidence section="seniority" sources={evidence} />
    </Section>
  );
}
