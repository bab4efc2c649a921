"use client";

import type { CellLevel } from "#lib/domain/level.ts";
import type { StandingView } from "#lib/domain/standing.ts";
import { levelWords } from "#lib/format/words.ts";
import type { AskedStanding } from "#lib/reader/answer-standing.ts";
import type { PayPeriod } from "#lib/reader/pay-words.ts";

const periods: readonly [PayPeriod, string][] = [
  ["year", "a year"],
  ["month", "a month"],
  ["week", "a week"],
  ["day", "a day"],
  ["hour", "an hour"],
];

/** What the pay that a reader wrote is of. No field has a name, so no form sends one. */
export function StandingChoices({
  view,
  asked,
  onChange,
  years = false,
}: {
  view: StandingView;
  asked: AskedStanding;
  onChange: (part: Partial<AskedStanding>) => void;
  /** Whether levels say the years of work that convention gives them. */
  years?: boolean;
}) {
  return (
    <>
      <label>
        Currency
        <select
          value={asked.currency}
          onChange={({ target }) => onChange({ currency: target.value })}
        >
          {Object.keys(view.rates.perUsd).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label>
        Paid
        <select
          value={asked.period ?? ""}
          onChange={({ target }) =>
            onChange({ period: periods.find(([period]) => period === target.value)?.[0] ?? null })
          }
        >
          <option value="">as written</option>
          {periods.map(([period, words]) => (
            <option key={period} value={period}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {view.levels.length > 1 ? (
        <label>
          {years ? "Level or years of work" : "Level"}
          <select
            value={asked.level}
            onChange={({ target }) => onChange({ level: target.value as CellLevel })}
          >
            {view.levels.map(({ level, name }) => (
              <option key={level} value={level}>
                {years && level !== "all" ? `${name}, ${levelWords[level].years}` : name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
