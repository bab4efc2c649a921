import { PageHeading } from "#components/ui/page-heading.tsx";
import type { StandingPage } from "#lib/domain/standing.ts";
import { StandingDesk } from "./standing-desk.tsx";

/** The reader's own pay against every kind of pay of a role in a country, and what equals it elsewhere. */
export function StandingArticle({ page }: { page: StandingPage }) {
  return (
    <article className="standing-page">
      <PageHeading title={page.heading} lead={page.lead} />
      <StandingDesk page={page} />
    </article>
  );
}
