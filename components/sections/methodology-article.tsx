import { ScoreChartView } from "#components/charts/score-chart.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { SmallTableView } from "#components/ui/small-table.tsx";
import { TextBlockView } from "#components/ui/text-block.tsx";
import type { Methodology, SourceCard } from "#lib/domain/methodology.ts";

function Source({ source }: { source: SourceCard }) {
  return (
    <li id={`source-${source.id}`}>
      <h3>{source.name}</h3>
      <p>
        {source.kindShown}. {source.editionShown}. Licence: {source.licence}.{" "}
        {source.link ? <a href={source.link.href}>{source.link.text}</a> : null}
      </p>
      <p className="text-muted">{source.citation}</p>
      {source.caveats.length > 0 ? (
        <Disclosure summary="What to keep in mind">
          <p>{source.caveats.join(" ")}</p>
        </Disclosure>
      ) : null}
    </li>
  );
}

/** How figures are made, how well the method has done, its limits, its sources. */
export function MethodologyArticle({ page }: { page: Methodology }) {
  return (
    <article className="column-wide prose">
      <PageHeading title="Method" lead={page.lead} />
      <Section id="scores" heading="How well it has done">
        <p className="verdict">{page.verdict}</p>
        {page.charts.map((chart) => (
          <ScoreChartView key={chart.id} chart={chart} />
        ))}
        {page.tables.map((item) => (
          <div key={item.id} id={item.id}>
            <Disclosure summary={item.heading}>
              <SmallTableView table={item.table} />
            </Disclosure>
          </div>
        ))}
        <p>
          <a href="/track-record">Every projection and what became of it</a>
        </p>
      </Section>
      <Section id="steps" heading="From a file to a figure">
        {page.steps.map((step) => (
          <TextBlockView key={step.id} block={step} />
        ))}
      </Section>
      <Section id="limits" heading="Limits">
        <ul className="plain-list">
          {page.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section id="sources" heading="Sources and licences">
        <ul className="sources">
          {page.sources.map((source) => (
            <Source key={source.id} source={source} />
          ))}
        </ul>
        <p>{page.terms}</p>
      </Section>
    </article>
  );
}
