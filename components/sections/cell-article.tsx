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

/** A role in a country: the answer and the reader's own pay first, then what stands behind it. */
export function CellArticle({ page }: { page: CellPage }) {
  return (
    <article className="cell">
      <PageContents playbookHref={page.playbookHref} />
      <CellHeading page={page} />
      <div className="pair first-screen">
        <OverviewSection page={page} />
        {page.standing === null ? null : <StandingSection view={page.standing} />}
      </div>
      <div className="pair">
        <SenioritySection seniority={page.seniority} />
        <TrendSection trend={page.overview.trend} />
      </div>
      <SourcesSection page={page} />
      <IntelligenceSection blocks={page.intelligence} />
      <ChecklistSection items={page.checklist} />
      <RoadmapSection roadmap={page.roadmap} />
      <QuestionsSection faq={page.faq} />
      <NextStepsSection nextSteps={page.nextSteps} />
      <ElsewhereSection page={page} />
      <PageEvidence page={page} />
    </article>
  );
}
