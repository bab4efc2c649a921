"use client";

import { lazy, Suspense, useState } from "react";
import type { CellLevel } from "#lib/domain/level.ts";
import type { StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { AskedStanding } from "#lib/reader/answer-standing.ts";
import type { PayPeriod } from "#lib/reader/pay-words.ts";

const StandingAnswer = lazy(() => import("./standing-answer.tsx"));

const periods: readonly [PayPeriod, string][] = [
  ["year", "a year"],
  ["month", "a month"],
  ["week", "a week"],
  ["day", "a day"],
  ["hour", "an hour"],
];

/** Asks for the reader's own pay and says where it stands. Worked out in the browser; nothing is sent or kept. */
export function StandingTool({ view }: { view: StandingView }) {
  const [asked, setAsked] = useState<AskedStanding>({
    text: "",
    currency: view.currency,
    period: null,
    level: "all",
  });
  const change = (part: Partial<AskedStanding>) => setAsked((before) => ({ ...before, ...part }));
  const written = asked.text.trim() !== "";
  return (
    <div className="standing-tool">
      <div className="standing-form">
        <label className="standing-amount">
          Your pay or an offer, before tax
          <input
            type="text"
            value={asked.text}
            onChange={({ target }) => change({ text: target.value })}
            placeholder={formatMoney(view.spreads[0]?.p50 ?? 0, view.currency)}
            autoComplete="off"
            maxLength={120}
          />
        </label>
        <label>
          Currency
          <select
            value={asked.currency}
            onChange={({ target }) => change({ currency: target.value })}
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
              change({ period: periods.find(([period]) => period === target.value)?.[0] ?? null })
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
            Level
            <select
              value={asked.level}
              onChange={({ target }) => change({ level: target.value as CellLevel })}
            >
              {view.levels.map(({ level, name }) => (
                <option key={level} value={level}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <output className="standing-answer" aria-live="polite">
        {written ? (
          <Suspense fallback={null}>
            <StandingAnswer asked={asked} view={view} onChoose={change} />
          </Suspense>
        ) : null}
      </output>
      <p className="text-muted text-sm">Worked out on your device; nothing is sent.</p>
    </div>
  );
}
