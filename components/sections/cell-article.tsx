import type { CellPage } from "#lib/domain/cell-page.ts";
import { CellHeading } from "./cell-heading.tsx";
import { CellRail } from "./cell-rail.tsx";
import { ChecklistSection } from "./checklist.tsx";
import { ElsewhereSection } from "./elsewhere.tsx";
import { planEvidence } from "./evidence-plan.ts";
import { IntelligenceSection } from "./intelligence.tsx";
import { NextStepsSection } from "./next-steps.tsx";
import { OverviewSection } from "./overview.tsx";
import { PlaybookCall } from "./playbook-call.tsx";
import { QuestionsSection } from "./questions.tsx";
import { RoadmapSection } from "./roadmap.tsx";
import { SenioritySection } from "./seniority.tsx";

/** A role in a country: the sections in their fixed order, with the rail beside them. */
export function CellArticle({ page }: { page: CellPage }) {
  const evidence = planEvidence(page);
  return (
    <div className="with-rail">
      <article>
        <CellHeading page={page} />
        <OverviewSection page={page} evidence={evidence.get("overview")} />
        <SenioritySection seniority={page.seniority} evidence={evidence.get("seniority")} />
        <IntelligenceSection blocks={page.intelligence} evidence={evidence.get("intelligence")} />
        <ChecklistSection items={page.checklist} evidence={evidence.get("checklist")} />
        <RoadmapSection roadmap={page.roadmap} evidence={evidence.get("roadmap")} />
        <QuestionsSection faq={page.faq} evidence={evidence.get("faq")} />
        <NextStepsSection nextSteps={page.nextSteps} />
        <ElsewhereSection page={page} />
      </article>
      <CellRail page={page} />
      <PlaybookCall href={page.playbookHref} />
    </div>
  );
}
