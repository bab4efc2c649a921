import { DotStripFigure } from "#components/charts/dot-strip.tsx";
import { YearsFigure } from "#components/charts/years-figure.tsx";
import { evidenceAnchor } from "#components/ui/evidence-anchor.ts";
import { EvidenceEntry } from "#components/ui/evidence-entry.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { planEvidence } from "./evidence-plan.ts";

/** The whole evidence behind a role in a country, source by source, how its figures are made and what to keep in mind. */
export function EvidenceArticle({ page }: { page: CellPage }) {
  const name = `${page.role.name} in ${page.country.inSentence}`;
  const caveats = [...new Set(page.intelligence.flatMap(({ details }) => details))];
  return (
    <article className="column">
      <PageHeading
        title={`Evidence: ${name}`}
        trail={[
          { text: "Salaries", href: "/salaries" },
          { text: name, href: page.path },
        ]}
        here="Evidence"
        lead={[`Every source that the page uses, in release ${page.release.id}.`]}
      />
      {page.overview.dots ? (
        <Section id="amounts" heading="Every amount">
          <DotStripFigure strip={page.overview.dots} />
        </Section>
      ) : null}
      {page.seniority.yearsOfWork ? (
        <Section id="years" heading="Pay by years of work">
          <YearsFigure pay={page.seniority.yearsOfWork} />
        </Section>
      ) : null}
      <Section id="methods" heading="How each figure is made">
        <dl>
          {planEvidence(page).map(({ source, heading, methods }) => (
            <div key={source.id} id={evidenceAnchor(source.id)}>
              <dt>
                <strong>{heading}</strong>
              </dt>
              <dd>
                <ul className="plain-list">
                  {[...methods, `${source.page ? "Page" : "Edition"}: ${source.edition}.`].map(
                    (line) => (
                      <li key={line}>{line}</li>
                    ),
                  )}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {caveats.length > 0 ? (
        <Section id="caveats" heading="What to keep in mind">
          <ul className="plain-list">
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {page.evidence.map((evidence) => (
        <Section key={evidence.id} id={evidence.id} heading={evidence.heading}>
          <EvidenceEntry evidence={evidence} />
        </Section>
      ))}
    </article>
  );
}
