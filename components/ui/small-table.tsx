"use client";

import type { SmallTable } from "#lib/domain/cell-page.ts";

/**
 * A table of ready texts: the first column names the row, the others are figures. A client component
 * for its weight alone, as CitedText is.
 */
export function SmallTableView({ table }: { table: SmallTable }) {
  return (
    <div className="table-scroll">
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
          {table.rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={table.columns[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.more ? <a href={table.more.href}>{table.more.text}</a> : null}
    </div>
  );
}
