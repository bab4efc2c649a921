import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { bandText } from "#components/ui/band-text.ts";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ComparePage } from "#lib/domain/compare.ts";
import { AddCell } from "./compare-add.tsx";
import { DifferenceTable, FactsTable } from "./compare-table.tsx";

/** One line a cell on the common scale: the picture of the comparison. */
function Bars({ page }: { page: ComparePage }) {
  return (
    <ul className="cell-list">
      {page.cells.map(({ key, name, fullName, href, removeHref, figureShown, ...cell }) => (
        <li key={key}>
          <span>
            <a href={href}>{name}</a>
            <small className="block">
              <a href={removeHref}>
                Remove<span className="sr-only"> {fullName}</span>
              </a>
            </small>
          </span>
          <span className="cell-figure">
            {figureShown ?? "not known"}
            {cell.bar ? <small>{bandText(cell.bar)}</small> : null}
          </span>
          {cell.bar ? <IntervalBarLine bar={cell.bar} /> : <span />}
          <small className="cell-notes">
            <ConfidenceMark confidence={cell.confidence} />
            {cell.note ? <span>{cell.note}</span> : null}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** Ways to show the comparison: links, so that each has an address. */
function Choices({ label, choices }: { label: string; choices: ComparePage["kinds"] }) {
  if (choices.length < 2) return null;
  return (
    <nav aria-label={label} className="levels">
      {choices.map(({ text, href }) =>
        href === null ? (
          <a key={text} aria-current="true" href="#comparison">
            {text}
          </a>
        ) : (
          <a key={text} href={href} rel="nofollow">
            {text}
          </a>
        ),
      )}
    </nav>
  );
}

/** Up to four cells side by side: bars on one scale, how far they lie apart, then the facts in a table. */
export function CompareArticle({ page }: { page: ComparePage }) {
  return (
    <article className="compare">
      <PageHeading title={page.heading} lead={page.lead} />
      {page.problems.map((problem) => (
        <p key={problem} role="status" className="notice">
          {problem}
        </p>
      ))}
      {page.kind === null ? null : (
        <Section id="comparison" heading="Side by side">
          <div className="compare-choices">
            <Choices label="Kind of pay" choices={page.kinds} />
            <Choices label="Money" choices={page.moneys} />
          </div>
          <p className="text-muted">{page.basis}</p>
          <Bars page={page} />
          {page.differences.length > 0 ? <DifferenceTable page={page} /> : null}
        </Section>
      )}
      {page.rows.length > 0 ? (
        <Section id="facts" heading="Fact by fact">
          <FactsTable page={page} />
        </Section>
      ) : null}
      {page.add ? (
        <Section id="add" heading="Add a role in a country">
          <AddCell page={page} add={page.add} />
        </Section>
      ) : null}
      {page.related.length > 0 ? (
        <Section id="related" heading="Compare further">
          <ul className="related">
            {page.related.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </article>
  );
}
