"use client";

import type { SmallTable } from "#lib/domain/cell-page.ts";

/** What scrolls must take the focus, or arrow keys never reach it: WCAG 2.1.1. A section with a name is a region. */
const scrolls = { tabIndex: 0 };

/** Two rows may have one name ("High confidence" of two sets of cells), so that a row is known by all that it says. */
function Row({ row: [name, ...values], columns }: { row: string[]; columns: string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, index) => (
        <td key={columns[index + 1]}>{value}</td>
      ))}
    </tr>
  );
}

/**
 * A table of ready texts: the first column names the row, the others are figures. What is wider than the page
 * scrolls, and takes the focus so that arrow keys scroll it. A client component for its weight alone, as CitedText is.
 */
export function SmallTableView({ table }: { table: SmallTable }) {
  return (
    <section {...scrolls} className="table-scroll" aria-label={table.caption}>
      <table className={`data-table holds-${table.holds}`}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.join(", ")} row={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
      {table.more ? <a href={table.more.href}>{table.more.text}</a> : null}
    </section>
  );
}
