import { largeBarLayout } from "#components/charts/large-bar-layout.ts";
import { ClaimParagraph } from "#components/ui/claim-paragraph.tsx";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { figureClass } from "#components/ui/figure-class.ts";
import { unbroken } from "#components/ui/unbroken.ts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { LevelPanels, type PanelLine } from "./level-panels.tsx";
import { ShareButton } from "./share-button.tsx";

type Overview = CellPage["overview"];

/** The page's own figure, then that of each level, laid out on the server. */
function panelLines({ allLevels, headlineShown, headlineCaption, bar, panels }: Overview) {
  const whole = { name: allLevels, figureShown: headlineShown, caption: headlineCaption, bar };
  return [{ level: "all" as const, ...whole }, ...panels].map(
    ({ level, name, figureShown, caption, bar }): PanelLine => ({
      level,
      name,
      figure: figureShown,
      caption,
      bar: largeBarLayout(bar, figureShown !== bar.meanShown),
    }),
  );
}

/** Where it is heading and how sure that is: a line each. */
function Outlook({ overview }: { overview: Overview }) {
  const { confidence, projections, unprojected, second } = overview;
  return (
    <dl className="outlook">
      {second ? (
        <div>
          <dt>{second.caption}</dt>
          <dd className={figureClass("outlook-figure", second.shown)}>{second.shown}</dd>
          <dd className="fact-note">{second.note}</dd>
        </div>
      ) : null}
      {projections.map(({ year, meanShown, bandShown, growthShown }) => (
        <div key={year}>
          <dt>{`${year}, projected`}</dt>
          <dd className={figureClass("outlook-figure", meanShown)}>{meanShown}</dd>
          <dd className="fact-note">{bandShown}</dd>
          <dd className="fact-note">{growthShown}</dd>
        </div>
      ))}
      {unprojected.length > 0 ? (
        <div>
          <dt>Later years</dt>
          <dd className="fact-note">
            <ClaimParagraph claims={unprojected} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>How sure</dt>
        <dd className="outlook-words">
          <ConfidenceMark confidence={confidence} />
        </dd>
        <dd className="fact-note">{confidence.reason}</dd>
      </div>
    </dl>
  );
}

/** What the role pays at each level, how sure that is, and where it is heading. */
export function OverviewSection({ page }: { page: CellPage }) {
  const { overview } = page;
  // The bar's own labels tell the range that the middle half lies in.
  const facts = overview.bar.spread === null ? overview.facts : overview.facts.slice(0, 1);
  return (
    <section id="overview" aria-labelledby="overview-heading">
      <h2 id="overview-heading" className="sr-only">
        Market overview
      </h2>
      <LevelPanels panels={panelLines(overview)} />
      <p className="spread-words">
        {facts.map(({ label, shown, note }) => (
          <span key={label}>
            {`${label} `}
            <strong>{unbroken(shown)}</strong>
            {` (${note}). `}
          </span>
        ))}
      </p>
      <Outlook overview={overview} />
      <p className="text-muted text-sm">
        {overview.basis} Updated <time dateTime={page.updated.date}>{page.updated.shown}</time>,{" "}
        {page.updated.age}. <a href={page.compareHref}>Compare</a> · <ShareButton />
      </p>
      {overview.claims.length > 0 || overview.difference ? (
        <Disclosure summary="What it rests on">
          {overview.difference ? <p>{overview.difference}</p> : null}
          <ClaimParagraph claims={overview.claims} />
        </Disclosure>
      ) : null}
    </section>
  );
}
