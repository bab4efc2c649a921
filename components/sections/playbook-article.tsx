import { Fragment } from "react";
import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { LargeBarDrawing } from "#components/charts/large-bar-drawing.tsx";
import { largeBarLayout } from "#components/charts/large-bar-layout.ts";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { unbroken } from "#components/ui/unbroken.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Playbook } from "#lib/domain/playbook.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { formatDate } from "#lib/format/date.ts";
import { PageSources } from "./closing-sections.tsx";

type Level = Playbook["levels"][number];

function LevelNumbers({ level }: { level: Level }) {
  return (
    <div className="playbook-level" id={`level-${level.level}`}>
      <h3>
        {level.name} <small className="beside">{level.years}</small>
      </h3>
      <dl>
        <div>
          <dt>Walk away below</dt>
          <dd>{level.walkAwayShown}</dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>{level.targetShown}</dd>
        </div>
        <div>
          <dt>Open with</dt>
          <dd>{level.anchorShown}</dd>
        </div>
      </dl>
      {level.bar ? <IntervalBarLine bar={level.bar} /> : null}
      <p className="text-muted">{level.note}</p>
    </div>
  );
}

/** A source in a line; a page that a fact was read in with its link and dates, which paper must carry too. */
function SourceName({ source: { publisher, edition, date, page } }: { source: SourceRef }) {
  if (page === undefined) return `${publisher}, ${edition}`;
  const dated = date === page.read ? "" : `${formatDate(date)}, `;
  return (
    <>
      {publisher}, <a href={page.url}>{edition}</a>, {dated}read on {formatDate(page.read)}
    </>
  );
}

/** Sentences with their sources, which a printed sheet must carry itself, and advice, which has none. */
function ClaimLines({ claims, advice = [] }: { claims: Claim[]; advice?: string[] }) {
  return (
    <ul className="plain-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          {claim.text}
          <small className="block">
            {claim.sources.map((source, index) => (
              <Fragment key={source.id}>
                {index > 0 ? "; " : ""}
                <SourceName source={source} />
              </Fragment>
            ))}
          </small>
        </li>
      ))}
      {advice.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Links that show, and print, one level alone: `:target` does it, without a script. */
function LevelPick({ levels, pick }: { levels: Level[]; pick: NonNullable<Playbook["pick"]> }) {
  const links = levels.map(({ level, name }) => ({ text: name, href: `#level-${level}` }));
  return (
    <p className="level-pick">
      {pick.text} <InlineLinks links={[...links, { text: pick.all, href: "#numbers" }]} />
    </p>
  );
}

function Scripts({ scripts }: { scripts: Playbook["scripts"] }) {
  return (
    <dl className="scripts">
      {scripts.map((script) => (
        <div key={script.id}>
          <dt>{script.when}</dt>
          <dd>“{script.say}”</dd>
        </div>
      ))}
    </dl>
  );
}

function EmployerSide({ side }: { side: Playbook["employer"] }) {
  return (
    <>
      <p>{side.text}</p>
      {side.ranges.length > 0 ? (
        <ul className="posted-ranges">
          {side.ranges.map(({ level, name, shown }) => (
            <li key={level} className={`posted-${level}`}>
              {name}: <strong>{unbroken(shown)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      {side.asks.length > 0 ? (
        <>
          <p>{side.rules}</p>
          <ClaimLines claims={side.asks} />
        </>
      ) : null}
      {side.unknown ? <p className="unknown">{side.unknown}</p> : null}
    </>
  );
}

/** A sheet to take along: the range, your numbers, what to say, where it comes from. */
export function PlaybookArticle({ page }: { page: Playbook }) {
  return (
    <article className="column playbook">
      <PageHeading
        title={page.heading}
        trail={[
          { text: "Salaries", href: "/salaries" },
          { text: `${page.role.name} in ${page.country.inSentence}`, href: page.cellHref },
        ]}
        here="Playbook"
        lead={page.lead}
      />
      <Section id="range" heading="The range you stand in">
        <p className="projection-figure">{unbroken(page.rangeShown)}</p>
        <p className="text-muted">{page.rangeNote}</p>
        <LargeBarDrawing layout={largeBarLayout(page.bar, true)} />
      </Section>
      <Section id="numbers" heading="Your numbers">
        {page.rule ? <p>{page.rule}</p> : null}
        {page.pick ? <LevelPick levels={page.levels} pick={page.pick} /> : null}
        {page.levels.map((level) => (
          <LevelNumbers key={level.level} level={level} />
        ))}
        {page.numbersUnknown.map((line) => (
          <p key={line} className="unknown">
            {line}
          </p>
        ))}
      </Section>
      <Section id="preparation" heading="Before the talk">
        <ClaimLines claims={page.preparation} advice={page.advice} />
      </Section>
      {page.scripts.length > 0 ? (
        <Section id="scripts" heading="What to say">
          {page.levels.length > 1 ? (
            page.levels.map(({ level, name, scripts }) => (
              <div
                key={level}
                className={`scripts-of scripts-${level}`}
                data-main={level === page.scriptsLevel ? "" : undefined}
              >
                <p className="text-muted">{name}</p>
                <Scripts scripts={scripts} />
              </div>
            ))
          ) : (
            <Scripts scripts={page.scripts} />
          )}
        </Section>
      ) : null}
      <Section id="rights" heading="Your rights">
        {page.rights.length > 0 ? <ClaimLines claims={page.rights} /> : null}
        {page.rightsUnknown ? <p className="unknown">{page.rightsUnknown}</p> : null}
        <p className="text-muted">{page.limits.join(" ")}</p>
      </Section>
      <Section id="employer" heading={page.employer.heading}>
        <EmployerSide side={page.employer} />
      </Section>
      <PageSources page={page} />
    </article>
  );
}
