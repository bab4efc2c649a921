"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";
import type { DotStrip } from "#lib/domain/cell-page.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCount } from "#lib/format/number.ts";

/** Pixels: from one dot to the next, where the lowest stand, and the whole. */
const pitch = 7;
const base = 96;
const height = 120;

/** What the evidence holds, a dot for each amount or for a few; the shade is the middle half. */
export function DotStripFigure({ strip }: { strip: DotStrip }) {
  const { from, step, counts, each, currency, middle, caption, note } = strip;
  const money = (amount: number) => formatMoney(amount, currency);
  const percent = (share: number) => `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
  const x = (amount: number) => percent((amount - from) / step / counts.length);
  const last = counts.length - 1;
  // A row runs to where the next begins.
  const start = (place: number) => {
    if (place === 0) return `under ${money(from + step)}`;
    return place === last ? `${money(from + place * step)} or more` : money(from + place * step);
  };
  return (
    <figure className="chart dot-strip">
      <figcaption>{caption}</figcaption>
      <svg height={height} aria-hidden="true">
        <rect
          x={x(middle.p25)}
          width={percent((middle.p75 - middle.p25) / step / counts.length)}
          y="0"
          height={base + 5}
          className="dot-middle"
        />
        <line x1="0" x2="100%" y1={base + 5} y2={base + 5} className="baseline" />
        {counts.map((count, place) => {
          const at = percent((place + 0.5) / counts.length);
          const top = base - (Math.max(Math.round(count / each), 1) - 1) * pitch - 0.1;
          const low = from + place * step;
          return count === 0 ? null : (
            <line key={low} x1={at} x2={at} y1={base} y2={top} className="dot-stack" />
          );
        })}
        <text x={x(middle.p25)} y={height - 4} textAnchor="end" className="label">
          {money(middle.p25)}
        </text>
        <text x={x(middle.median)} y={height - 4} textAnchor="middle" className="label-strong">
          {money(middle.median)}
        </text>
        <text x={x(middle.p75)} y={height - 4} textAnchor="start" className="label">
          {money(middle.p75)}
        </text>
      </svg>
      <small>{note}</small>
      <Disclosure summary="The amounts in a table">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">A year, from</th>
              <th scope="col">How often named</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count, place) => (
              <tr key={start(place)}>
                <th scope="row">{start(place)}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
