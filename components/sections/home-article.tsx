import { LargeBarDrawing } from "#components/charts/large-bar-drawing.tsx";
import { largeBarLayout } from "#components/charts/large-bar-layout.ts";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import { InlineLinks } from "#components/ui/inline-links.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Home } from "#lib/domain/home.ts";
import { CellList } from "./cell-list.tsx";

function Featured({ featured, legend }: Pick<Home, "featured" | "legend">) {
  return (
    <div className="featured">
      <p>
        <a href={featured.href}>
          {featured.role.name}, {featured.country.name}
        </a>
      </p>
      <p className="featured-figure">{featured.figureShown}</p>
      <p>
        <ConfidenceMark confidence={featured.confidence} />{" "}
        <span className="text-muted">{featured.confidence.reason}</span>
      </p>
      <LargeBarDrawing layout={largeBarLayout(featured.bar, false)} />
      <p>{legend}</p>
      {featured.projectionShown ? (
        <p className="text-muted">Projection, {featured.projectionShown}</p>
      ) : null}
    </div>
  );
}

function Differences({ differences }: { differences: Home["differences"] }) {
  return (
    <Section id="different" heading="What is different here">
      <ul className="differences">
        {differences.map((difference) => (
          <li key={difference.heading}>
            <p>
              <span className="difference-figure">{difference.figureShown}</span>
              <small>{difference.figureCaption}</small>
            </p>
            <div>
              <h3>{difference.heading}</h3>
              <p>
                {difference.text} <a href={difference.link.href}>{difference.link.text}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Links one under another in columns; on a phone in a row. */
function LinkColumns({ links, all }: { links: Home["fields"]; all: Home["fields"][number] }) {
  return (
    <ul className="link-columns">
      {[...links, all].map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** The front page: ask, see how an answer looks, see why to believe it. */
export function HomeArticle({ home }: { home: Home }) {
  return (
    <article className="home">
      <div className="home-first">
        <header className="home-heading">
          <h1>What a job pays, and how sure that is</h1>
          <p className="lead lead-large">{home.lead}</p>
          <SearchForm id="home-search" large />
          <p className="text-muted">
            Try <InlineLinks links={home.tries} />
          </p>
          <p className="text-muted">{home.coverageShown}</p>
        </header>
        <Section id="example" heading="How to read a figure">
          <Featured featured={home.featured} legend={home.legend} />
        </Section>
      </div>
      <Differences differences={home.differences} />
      <Section id="pages" heading="Pages with most evidence">
        <CellList rows={home.examples} name="both" />
      </Section>
      <Section id="roles" heading="Roles by field">
        <LinkColumns links={home.fields} all={{ href: "/salaries", text: "All fields" }} />
      </Section>
      <Section id="countries" heading="Countries">
        <LinkColumns links={home.countries} all={{ href: "/countries", text: "All countries" }} />
      </Section>
    </article>
  );
}
