import { InlineLinks } from "#components/ui/inline-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextBlockBody } from "#components/ui/text-block.tsx";
import type { About, CorrectionShown } from "#lib/domain/about.ts";

function Correction({ correction }: { correction: CorrectionShown }) {
  return (
    <li id={correction.id}>
      <p className="text-muted">{correction.dateShown}</p>
      {correction.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {correction.pages.length > 0 ? (
        <p>
          <InlineLinks links={correction.pages} />
        </p>
      ) : null}
    </li>
  );
}

function Corrections({ text, list }: About["corrections"]) {
  return (
    <>
      <p>{text}</p>
      {list.length > 0 ? (
        <ul className="sources">
          {list.map((correction) => (
            <Correction key={correction.id} correction={correction} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Who answers for the figures, how the site earns, how to report one, what was corrected. */
export function AboutArticle({ page }: { page: About }) {
  return (
    <article className="column prose">
      <PageHeading title="About" lead={page.lead} />
      {page.blocks.map((block) => (
        <Section key={block.id} id={block.id} heading={block.heading}>
          <TextBlockBody block={block} />
        </Section>
      ))}
      <Section id="corrections" heading={page.corrections.heading}>
        <Corrections {...page.corrections} />
        <div id="rules" className="subsection">
          <h3>{page.rules.heading}</h3>
          <Corrections {...page.rules} />
        </div>
      </Section>
      <p>
        <InlineLinks links={page.links} />
      </p>
    </article>
  );
}
