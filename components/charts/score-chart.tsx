import type { ScoreChart } from "#lib/domain/methodology.ts";
import { percentAxis } from "./axis.ts";
import { percent } from "./percent.ts";

const height = 16;

/** A score by method as bars from zero (or from the reference line), each printed beside its bar. */
export function ScoreChartView({ chart }: { chart: ScoreChart }) {
  const axis = percentAxis(chart.scale);
  const origin = axis(Math.max(chart.scale.min, 0));
  return (
    <section id={chart.id} className="score" aria-labelledby={`${chart.id}-heading`}>
      <h3 id={`${chart.id}-heading`}>{chart.heading}</h3>
      <p>{chart.text}</p>
      <table className="score-table">
        <caption>
          {chart.axis}
          {chart.reference ? `. Line: ${chart.reference.label}` : ""}
        </caption>
        {chart.groups.map((group) => (
          <tbody key={group.label}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {group.label}
              </th>
            </tr>
            {group.values.map((score) => (
              <tr key={score.method}>
                <th scope="row">{score.name}</th>
                <td>{score.shown}</td>
                <td>
                  {score.value === null ? null : (
                    <svg className="bar-line" height={height} aria-hidden="true">
                      <rect
                        x={percent(Math.min(origin, axis(score.value)))}
                        width={percent(Math.abs(axis(score.value) - origin))}
                        y="3"
                        height={height - 6}
                        className={score.method === "model" ? "score-own" : "score-other"}
                      />
                      {chart.reference ? (
                        <line
                          x1={percent(axis(chart.reference.value))}
                          x2={percent(axis(chart.reference.value))}
                          y1="0"
                          y2={height}
                          className="reference-line"
                        />
                      ) : null}
                    </svg>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
