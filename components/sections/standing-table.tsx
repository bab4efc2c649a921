"use client";

import type { PaySpread, StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";

const columns = [
  ["p10", "Low tenth"],
  ["p25", "Low quarter"],
  ["p50", "Middle"],
  ["p75", "Top quarter"],
  ["p90", "Top tenth"],
] as const;

function rowName({ kindShown, level }: PaySpread, { levels }: StandingView): string {
  if (level === "all") return kindShown;
  return `${kindShown}, ${levels.find((one) => one.level === level)?.name.toLowerCase() ?? level}`;
}

/** The percentiles that the tool answers from, where no script runs and in print. A client component for its weight alone. */
export function StandingTable({ view }: { view: StandingView }) {
  return (
    <div className="without-script table-scroll">
      <table className="data-table">
        <caption>{`How pay spreads, ${view.currency} a year`}</caption>
        <thead>
          <tr>
            <th scope="col">Pay</th>
            {columns.map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.spreads.map((spread) => (
            <tr key={rowName(spread, view)}>
              <th scope="row">{rowName(spread, view)}</th>
              {columns.map(([column]) => (
                <td key={column}>{formatMoney(spread[column], view.currency)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
