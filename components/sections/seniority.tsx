import { barShape } from "#components/charts/bar-shape.ts";
import { percent } from "#components/charts/percent.ts";
import { bandText } from "#components/ui/band-text.ts";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { Section } from "#components/ui/section.tsx";
import { SmallTableView } from "#components/ui/small-table.tsx";
import type { CellPage, LevelRow } from "#lib/domain/cell-page.ts";
import { type LevelLine, LevelTable } from "./level-table.tsx";

/** A share narrower than this, in percent, would not be seen. */
const leastShare = 0.8;

function levelLine(row: LevelRow): LevelLine {
  const share = row.share === null ? null : percent(Math.max(row.share * 100, leastShare));
  return {
    level: row.level,
    name: row.name,
    years: row.years,
    share: share === null ? null : { width: share, count: `n = ${row.payPoints}` },
    shareShown: row.shareShown,
    mean: row.meanShown,
    band: bandText(row.bar),
    recorded: row.recordedShown ? `recorded ${row.recordedShown}` : null,
    bar: barShape(row.bar),
  };
}

/** Who is asked for, and what each level pays; closed where the levels are known from elsewhere. */
export function SenioritySection({
  seniority,
  closed,
}: {
  seniority: CellPage["seniority"];
  closed: boolean;
}) {
  return (
    <Section id="seniority" heading="Seniority distribution">
      <ClaimParagraph claims={seniority.claims} />
      {seniority.table ? <SmallTableView table={seniority.table} /> : null}
      {seniority.yearsLink ? (
        <p>
          <a href={seniority.yearsLink.href}>{seniority.yearsLink.text}</a>
        </p>
      ) : null}
      {seniority.rows.length > 0 ? (
        <Fold closed={closed} summary="What each level pays">
          <LevelTable caption={seniority.finding} lines={seniority.rows.map(levelLine)} />
          <p className="text-muted text-sm">{`${seniority.note} ${seniority.convention}`}</p>
        </Fold>
      ) : null}
    </Section>
  );
}
