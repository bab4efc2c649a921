import { unbroken } from "#components/ui/unbroken.ts";
import type { ComparePage } from "#lib/domain/compare.ts";

/** How far every two cells lie apart: a line each, in words. */
export function DifferenceTable({ page }: { page: ComparePage }) {
  return (
    <table className="facts-table">
      <caption>{page.differencesNote}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">At exchange rates</th>
          {page.parityShown ? <th scope="col">By what money buys</th> : null}
        </tr>
      </thead>
      <tbody>
        {page.differences.map(({ pair, exchange, parity }) => (
          <tr key={pair}>
            <th scope="row">{pair}</th>
            <Difference label="At exchange rates" difference={exchange} />
            {page.parityShown ? (
              <Difference label="By what money buys" difference={parity} />
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Shown = ComparePage["differences"][number];

function Difference({ label, difference }: { label: string; difference: Shown["parity"] }) {
  return (
    <td data-label={label}>
      {difference === null ? (
        "not known"
      ) : (
        <span>
          {difference.shown} <small>({difference.band})</small>
        </span>
      )}
    </td>
  );
}

/** The same facts of every cell side by side; on a phone fact by fact. */
export function FactsTable({ page }: { page: ComparePage }) {
  return (
    <table className="facts-table">
      <caption className="sr-only">The same facts side by side</caption>
      <thead>
        <tr>
          <td />
          {page.cells.map(({ key, name, href }) => (
            <th key={key} scope="col">
              <a href={href}>{name}</a>
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
            {page.cells.map(({ key, name }, index) => (
              <td key={key} data-label={name}>
                {unbroken(line.values[index] ?? "")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
