"use client";

import { type ReactNode, useRef, useState } from "react";
import type { StandingFigures, StandingPage } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { AskedStanding } from "#lib/reader/answer-standing.ts";
import { DeskChoice } from "./desk-choice.tsx";
import { EqualPaySection } from "./equal-pay.tsx";
import { figuresAt } from "./figures-at.ts";
import { PayField } from "./pay-field.tsx";
import { SpreadStrips } from "./spread-strips.tsx";
import { StandingChoices } from "./standing-choices.tsx";
import type { StandingLive } from "./standing-live.ts";

type Selected = StandingPage["selected"];

/** Sentences of the tool that no choice changes. */
export type DeskNotes = Record<
  "examples" | "kept" | "withoutScript" | "parity" | "noParity",
  string
>;

/**
 * The whole tool: a role in a country, the reader's pay, where it stands, and what equals it elsewhere.
 * @param table of the page's percentiles, made on the server: for where no script runs, and for print.
 */
export function StandingDesk({
  page,
  notes,
  table,
}: {
  page: StandingPage;
  notes: DeskNotes;
  table: ReactNode;
}) {
  const { selected, figures, problem, choose } = useFigures(page);
  const awaited = selected.role !== figures?.role.slug || selected.country !== figures.country.slug;
  return (
    <>
      <DeskChoice page={page} selected={selected} onChoose={choose} />
      {problem === null ? null : (
        <p role="status" className="notice">
          {problem}
        </p>
      )}
      {figures === null ? null : (
        <Desk
          figures={figures}
          awaited={awaited}
          notes={notes}
          table={figures === page.figures && table}
        />
      )}
    </>
  );
}

/** The figures of what is chosen, asked of our own site; the reader's pay is no part of what is asked. */
function useFigures(page: StandingPage) {
  const [selected, setSelected] = useState(page.selected);
  const [figures, setFigures] = useState(page.figures);
  const [problem, setProblem] = useState(page.problem);
  const newest = useRef("");
  const choose = async (part: Partial<Selected>) => {
    const next = { ...selected, ...part };
    const address = `/where-do-i-stand/figures/${next.role}/${next.country}`;
    newest.current = address;
    setSelected(next);
    const found = await figuresAt(address);
    if (newest.current !== address) return;
    setProblem(typeof found === "string" ? found : null);
    if (typeof found === "string") return setFigures(null);
    setFigures(found);
    history.replaceState(history.state, "", `?${new URLSearchParams(next)}`);
  };
  return { selected, figures, problem, choose };
}

/** @param awaited figures of another role or country were asked for and are not here yet. */
function Desk({
  figures,
  awaited,
  notes,
  table,
}: {
  figures: StandingFigures;
  awaited: boolean;
  notes: DeskNotes;
  table: ReactNode;
}) {
  const { view } = figures;
  const [asked, setAsked] = useState<AskedStanding>({
    text: "",
    currency: view.currency,
    period: null,
    level: "all",
  });
  const [live, setLive] = useState<StandingLive | null>(null);
  const [shown, setShown] = useState(figures.href);
  // Whether pay was written, or its currency chosen, before another country was.
  const [meant, setMeant] = useState(false);
  const change = (part: Partial<AskedStanding>) => {
    setAsked((before) => ({ ...before, ...part }));
    if (part.text !== undefined && !awaited) setMeant(part.text !== "");
    if (part.currency) setMeant(true);
  };
  const isBlank = asked.text.trim() === "";
  if (shown !== figures.href) {
    // Another country's currency is the likelier one for what is written once it is chosen, and never for what was before.
    setShown(figures.href);
    if (!meant) setAsked((before) => ({ ...before, currency: view.currency }));
    setMeant(!isBlank);
  }
  const level = view.levels.some((one) => one.level === asked.level) ? asked.level : "all";
  const heard = { ...asked, level };
  const answer = isBlank ? null : (live?.answerStanding(heard, view) ?? null);
  const begin = async () => {
    try {
      const { standingLive } = await import("./standing-live.ts");
      setLive(standingLive);
    } catch {
      // Asked for again with the next letter.
    }
  };
  const pay = answer?.outcome === "standing" ? answer.pay : null;
  return (
    <>
      <div className="pair desk">
        <div className="standing">
          <div className="standing-tool">
            <div className="standing-form">
              <PayField
                text={asked.text}
                example={formatMoney(view.spreads[0]?.p50 ?? 0, view.currency)}
                onBegin={begin}
                onWrite={(text) => change({ text })}
              />
              <StandingChoices view={view} asked={heard} onChange={change} years />
            </div>
            <output className="standing-answer" aria-live="polite">
              {answer === null || live === null ? (
                <p className="text-muted">{notes.examples}</p>
              ) : (
                <live.StandingResult answer={answer} view={view} asked={heard} onChoose={change} />
              )}
            </output>
            <p className="text-muted text-sm">{notes.kept}</p>
          </div>
          <p className="without-script">{notes.withoutScript}</p>
        </div>
        <SpreadStrips figures={figures} level={level} pay={pay} />
      </div>
      <div className="without-script">{table}</div>
      <EqualPaySection figures={figures} level={level} pay={pay} notes={notes} />
    </>
  );
}
