"use client";

import type { BarShape } from "#components/charts/bar-shape.ts";
import { IntervalMarks } from "#components/charts/interval-marks.tsx";
import { ShareBar } from "#components/charts/share-bar.tsx";
import type { Level } from "#lib/domain/level.ts";

/** One level, ready to print. `share` is null where no pay point was seen. */
export type LevelLine = {
  level: Level;
  name: string;
  years: string;
  share: { width: string; count: string } | null;
  shareShown: string;
  mean: string;
  band: string;
  recorded: string | null;
  bar: BarShape;
};

/** Share and pay by level: both charts are the table. A client component for its weight alone. */
export function LevelTable({ caption, lines }: { caption: string; lines: LevelLine[] }) {
  return (
    <table className="line-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Share</th>
          <th scope="col">Estimated average, likely range</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ level, name, years, share, shareShown, mean, band, recorded, bar }) => (
          <tr key={level}>
            <th scope="row">
              {name}
              <small>{years}</small>
            </th>
            <td>
              {share ? (
                <span className="share">
                  <ShareBar width={share.width} level={level} />
                  <span>
                    {shareShown}
                    <small>{share.count}</small>
                  </span>
                </span>
              ) : (
                shareShown
              )}
            </td>
            <td className="figure-and-bar">
              <span>
                {mean}
                <small>{band}</small>
                {recorded ? <small>{recorded}</small> : null}
              </span>
              <svg className="bar-line" aria-hidden="true">
                <IntervalMarks shape={bar} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
