import type { CellPage } from "#lib/domain/cell-page.ts";
import { CellHeading } from "./cell-heading.tsx";
import { ChecklistSection } from "./checklist.tsx";
import { ElsewhereSection } from "./elsewhere.tsx";
import { IntelligenceSection } from "./intelligence.tsx";
import { NextStepsSection } from "./next-steps.tsx";
import { OverviewSection } from "./overview.tsx";
import { PageContents } from "./page-contents.tsx";
import { PageEvidence } from "./page-evidence.tsx";
import { QuestionsSection } from "./questions.tsx";
import { RoadmapSection } from "./roadmap.tsx";
import { SenioritySection } from "./seniority.tsx";
import { SourcesSection } from "./sources.tsx";
import { StandingSection } from "./standing-section.tsx";
import { TrendSection } from "./trend.tsx";

/**
 * A role in a country: the answer and the reader's own pay first, then what stands behind it. Where search engines may
 * not list the page, what it says beyond its figure is known from elsewhere: it stands closed, and the page is short.
 */
export function CellArticle({ page }: { page: CellPage }) {
  const closed = !page.indexable && page.canonical === null;
  const next = <NextStepsSection nextSteps={page.nextSteps} />;
  const elsewhere = <ElsewhereSection page={page} />;
  const evidence = <PageEvidence page={page} />;
  return (
    <article className="cell">
      <PageContents
        playbookHref={page.playbookHref}
        without={[
          ...(page.standing === null ? ["where-do-i-stand"] : []),
          ...(page.roadmap.steps.length === 0 ? ["roadmap"] : []),
        ]}
      />
      <CellHeading page={page} />
      <div className="pair first-screen">
        <OverviewSection page={page} />
        {page.standing === null ? null : (
          <StandingSection role={page.role} country={page.country} view={page.standing} />
        )}
        <TrendSection trend={page.overview.trend} closed={closed} />
      </div>
      <div className="pair">
        <SenioritySection seniority={page.seniority} closed={closed} />
        <SourcesSection page={page} />
      </div>
      <IntelligenceSection blocks={page.intelligence} closed={closed} />
      <div className={closed ? "pair" : undefined}>
        <ChecklistSection items={page.checklist} closed={closed} />
        <RoadmapSection roadmap={page.roadmap} />
        <QuestionsSection faq={page.faq} closed={closed} />
        {closed ? next : null}
      </div>
      {closed ? (
        <div className="pair">
          {elsewhere}
          {evidence}
        </div>
      ) : (
        <>
          <div className="pair pair-last">
            {next}
            {elsewhere}
          </div>
          {evidence}
        </>
      )}
    </article>
  );
}
