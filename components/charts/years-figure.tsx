import type { YearsOfWork } from "#lib/domain/cell-page.ts";
import { percentAxis } from "./axis.ts";
import { percent } from "./percent.ts";

/** Half the height of a line's drawing, in pixels. */
const middle = 11;

/** What answers give by years of work, with the range of each: the chart is the table. */
export function YearsFigure({ pay: { caption, note, scale, rows } }: { pay: YearsOfWork }) {
  const axis = percentAxis(scale);
  return (
    <>
      <table className="line-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Years of work</th>
            <th scope="col">Reported average, likely range</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ years, countShown, mean, low80, high80, meanShown, bandShown }) => (
            <tr key={years}>
              <th scope="row">
                {years}
                <small>{countShown}</small>
              </th>
              <td className="figure-and-bar">
                <span>
                  {meanShown}
                  <small>{bandShown}</small>
                </span>
                <svg className="bar-line" aria-hidden="true">
                  <rect
                    x={percent(axis(low80))}
                    width={percent(axis(high80) - axis(low80))}
                    className="range"
                  />
                  <circle cx={percent(axis(mean))} cy={middle} r="6" className="fill-tick" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-muted text-sm">{note}</p>
    </>
  );
}
