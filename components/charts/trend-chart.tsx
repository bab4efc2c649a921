import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Trend } from "#lib/domain/cell-page.ts";
import { TrendDrawing } from "./trend-drawing.tsx";
import { TrendShell } from "./trend-shell.tsx";

/** The trend with its caption and the same numbers in a table. */
export function TrendChart({ trend }: { trend: Trend }) {
  const partYears = trend.points.filter((point) => point.kind === "part-year");
  return (
    <figure className="chart">
      <figcaption>{trend.caption}</figcaption>
      <TrendShell trend={trend}>
        <TrendDrawing trend={trend} />
      </TrendShell>
      {partYears.length > 0 ? (
        <small>* {partYears.map((point) => point.label).join(", ")}</small>
      ) : null}
      <Disclosure summary="The years in a table">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Average</th>
              <th scope="col">Pay points</th>
            </tr>
          </thead>
          <tbody>
            {trend.points.map((point) => (
              <tr key={`${point.kind} ${point.year}`}>
                <th scope="row">{point.label}</th>
                <td>{point.shown}</td>
                <td>{point.payPoints ?? "not counted"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
