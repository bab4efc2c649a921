import { IntervalBarLine } from "#components/charts/interval-bar.tsx";
import { bandText } from "#components/ui/band-text.ts";
import { ConfidenceMark } from "#components/ui/confidence-mark.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { unbroken } from "#components/ui/unbroken.ts";
import type { ComparePage } from "#lib/domain/compare.ts";

type AddForm = NonNullable<ComparePage["add"]>;

/** One line a cell on the common scale: the picture of the comparison. */
function Bars({ cells }: { cells: ComparePage["cells"] }) {
  return (
    <ul className="cell-list">
      {cells.map(({ key, row, removeHref }) => {
        const name = `${row.role.name}, ${row.country.name}`;
        return (
          <li key={key}>
            <span>
              <a href={row.href}>{name}</a>
              <small className="block">
                <a href={removeHref}>
                  Remove<span className="sr-only"> {name}</span>
                </a>
              </small>
            </span>
            <span className="cell-figure">
              {row.figureShown}
              <small>{bandText(row.bar)}</small>
            </span>
            <IntervalBarLine bar={row.bar} />
            <small className="cell-notes">
              <ConfidenceMark confidence={row.confidence} />
            </small>
          </li>
        );
      })}
    </ul>
  );
}

function Table({ page }: { page: ComparePage }) {
  return (
    <div className="table-scroll">
      <table className="compare-table">
        <caption className="sr-only">The same facts side by side</caption>
        <thead>
          <tr>
            <td />
            {page.cells.map(({ key, row }) => (
              <th key={key} scope="col">
                <a href={row.href}>{row.role.name}</a>
                <small className="block">{row.country.name}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((line) => (
            <tr key={line.label}>
              <th scope="row">
                {line.label}
                {line.note ? <small className="block">{line.note}</small> : null}
              </th>
              {page.cells.map(({ key }, index) => (
                <td key={key}>{unbroken(line.values[index] ?? "")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Choice({
  name,
  label,
  options,
  selected,
}: {
  name: string;
  label: string;
  options: AddForm["roles"];
  selected: string | null;
}) {
  return (
    <p>
      <label htmlFor={`add-${name}`}>{label}</label>
      <select id={`add-${name}`} name={name} defaultValue={selected ?? undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}

function AddCell({ add }: { add: AddForm }) {
  return (
    <form action="/compare" className="add-cell">
      <input type="hidden" name="cells" value={add.cells} />
      <Choice name="role" label="Role" options={add.roles} selected={add.selected.role} />
      <Choice
        name="country"
        label="Country"
        options={add.countries}
        selected={add.selected.country}
      />
      <button type="submit" className="button">
        Add to the comparison
      </button>
    </form>
  );
}

/** Up to four cells side by side: bars on one scale, then the facts in a table. */
export function CompareArticle({ page }: { page: ComparePage }) {
  return (
    <article className="column-wide">
      <PageHeading
        title="Compare"
        lead={["Up to four roles and countries side by side.", page.basis]}
      />
      {page.problems.map((problem) => (
        <p key={problem} role="status" className="notice">
          {problem}
        </p>
      ))}
      {page.cells.length > 0 ? (
        <Section id="comparison" heading="Side by side">
          <Bars cells={page.cells} />
          <Table page={page} />
        </Section>
      ) : null}
      {page.add ? (
        <Section id="add" heading="Add a role in a country">
          <AddCell add={page.add} />
        </Section>
      ) : null}
    </article>
  );
}
