"use client";

import { percent } from "#components/charts/percent.ts";
import type { CellLevel } from "#lib/domain/level.ts";
import type { PaySpread, StandingFigures } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { YearlyPay } from "#lib/reader/answer-standing.ts";
import { spreadsAt } from "#lib/reader/spreads-at.ts";

/** How pay of each kind spreads at the level, on one scale, with the reader's own pay across all of them. */
export function SpreadStrips({
  figures: { view, role, country, href },
  level,
  pay,
}: {
  figures: StandingFigures;
  level: CellLevel;
  pay: YearlyPay | null;
}) {
  const spreads = spreadsAt(level, view.spreads);
  const own = pay === null ? [] : [pay.low, pay.high];
  const ends = [...spreads.flatMap(({ p10, p90 }) => [p10, p90]), ...own];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const margin = (high - low) * 0.03;
  // Every value lies between the ends; d3 would weigh more here than the whole tool.
  const axis = (value: number) => ((value - low + margin) / (high - low + 2 * margin)) * 100;
  const money = (amount: number) => formatMoney(amount, view.currency);
  return (
    <figure className="strips">
      <figcaption>
        <a href={href}>
          {role.name} in {country.inSentence}
        </a>
        : how pay of each kind spreads, half of it in the box
      </figcaption>
      <ul>
        {spreads.map((spread) => (
          <li key={spread.kind}>
            <p>
              <strong>{spread.kindShown}</strong>{" "}
              <small>
                {levelNote(spread, level, view.levels)}middle {money(spread.p50)}
              </small>
            </p>
            <Strip spread={spread} axis={axis} pay={pay} />
            <p>
              <small>
                {`low tenth ${money(spread.p10)}, half from ${money(spread.p25)} to ${money(spread.p75)}, top tenth ${money(spread.p90)}`}
              </small>
            </p>
          </li>
        ))}
      </ul>
      {pay === null ? null : (
        <p className="strip-you">
          <span aria-hidden="true" /> you:{" "}
          {pay.low === pay.high ? money(pay.low) : `${money(pay.low)} to ${money(pay.high)}`} a year
        </p>
      )}
    </figure>
  );
}

function levelNote(
  spread: PaySpread,
  asked: CellLevel,
  levels: StandingFigures["view"]["levels"],
): string {
  if (spread.level === "all") return asked === "all" ? "" : "all levels together, ";
  return `${levels.find(({ level }) => level === spread.level)?.name.toLowerCase() ?? ""}, `;
}

function Strip({
  spread: { p10, p25, p50, p75, p90 },
  axis,
  pay,
}: {
  spread: PaySpread;
  axis: (value: number) => number;
  pay: YearlyPay | null;
}) {
  const width = (from: number, to: number) => percent(axis(to) - axis(from));
  return (
    <svg className="strip" aria-hidden="true">
      <rect className="strip-line" x={percent(axis(p10))} width={width(p10, p90)} />
      <rect className="strip-box" x={percent(axis(p25))} width={width(p25, p75)} />
      <rect className="strip-middle" x={percent(axis(p50))} />
      {pay === null ? null : (
        <>
          {pay.low === pay.high ? null : (
            <rect
              className="strip-range"
              x={percent(axis(pay.low))}
              width={width(pay.low, pay.high)}
            />
          )}
          <rect className="strip-own" x={percent(axis(pay.low))} />
          {pay.low === pay.high ? null : <rect className="strip-own" x={percent(axis(pay.high))} />}
        </>
      )}
    </svg>
  );
}
