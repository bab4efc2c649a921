import { IntervalBarLarge } from "#components/charts/interval-bar-large.tsx";
import { SourceScale } from "#components/charts/source-scale.tsx";
import { TrendChart } from "#components/charts/trend-chart.tsx";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import { figureClass } from "#components/ui/figure-class.ts";
import { Section } from "#components/ui/section.tsx";
import { unbroken } from "#components/ui/unbroken.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { SectionSource } from "./evidence-plan.ts";
import { SectionEvidence } from "./section-evidence.tsx";

type Overview = CellPage["overview"];

function Headline({ overview, href }: { overview: Overview; href: string }) {
  return (
    <div className="headline">
      <p>
        <a href={href} className={figureClass("figure headline-figure", overview.headlineShown)}>
          {overview.headlineShown}
        </a>
        <span className="block text-muted">{overview.headlineCaption}</span>
        {overview.headlineInterval ? (
          <span className="block text-muted">{overview.headlineInterval}</span>
        ) : null}
      </p>
      <p className="headline-confidence">
        <ConfidenceMark confidence={overview.confidence} />
        <span className="block text-muted">{overview.confidence.reason}</span>
      </p>
    </div>
  );
}

function Facts({ overview }: { overview: Overview }) {
  return (
    <dl className="facts">
      {overview.facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{unbroken(fact.shown)}</dd>
          <dd className="fact-note">{fact.note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Projections beside the other figure: where the recorded average leads, the estimate that they grow from. */
function Projections({ overview }: { overview: Overview }) {
  return (
    <div className="projections">
      {overview.second ? (
        <div>
          <h3>{overview.second.caption}</h3>
          <p className={figureClass("projection-figure", overview.second.shown)}>
            {overview.second.shown}
          </p>
          <p className="text-muted text-sm">{overview.second.note}</p>
        </div>
      ) : null}
      {overview.projections.map((projection) => (
        <div key={projection.year}>
          <h3>{`Projection, ${projection.year}`}</h3>
          <p className={figureClass("projection-figure", projection.meanShown)}>
            {projection.meanShown}
          </p>
          <p className="text-muted text-sm">{`${projection.growthShown}. ${projection.text}`}</p>
        </div>
      ))}
    </div>
  );
}

/** One kind that leads the page is its headline already; an office's figure never leads. */
function showsSources({ rows }: Overview["sources"]): boolean {
  return rows.length > 1 || rows[0]?.kind === "official";
}

/** Kinds of source side by side; each row says what its pay holds. */
function Sources({ sources }: { sources: Overview["sources"] }) {
  if (!showsSources(sources)) return null;
  return (
    <div id="sources" className="subsection">
      <h3>What the sources say</h3>
      <SourceScale sources={sources} />
      <ClaimParagraph claims={sources.claims} />
      <p>{sources.reasons.join(" ")}</p>
    </div>
  );
}

/** What the role pays, how sure that is, and where it is heading. */
export function OverviewSection({
  page,
  evidence,
}: {
  page: CellPage;
  evidence: SectionSource[] | undefined;
}) {
  const { overview } = page;
  const headlineSource = page.evidence[0]?.source.id;
  return (
    <Section id="overview" heading="Market overview">
      <Headline
        overview={overview}
        href={headlineSource ? `#${evidenceAnchor("overview", headlineSource)}` : "/methodology"}
      />
      <IntervalBarLarge bar={overview.bar} namesFigure={overview.headline === "recorded"} />
      <Facts overview={overview} />
      {overview.difference ? <p>{overview.difference}</p> : null}
      <ClaimParagraph claims={overview.claims} />
      <Projections overview={overview} />
      <TrendChart trend={overview.trend} />
      <Sources sources={overview.sources} />
      {showsSources(overview.sources) ? null : <p className="text-muted">{overview.basis}</p>}
      <SectionEvidence section="overview" sources={evidence} />
    </Section>
  );
}
