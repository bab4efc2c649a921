"use client";

import { useRef, useState } from "react";
import type { StandingFigures, StandingPage } from "#lib/domain/standing.ts";
import { type AskedStanding, answerStanding } from "#lib/reader/answer-standing.ts";
import { DeskChoice } from "./desk-choice.tsx";
import { EqualPaySection } from "./equal-pay.tsx";
import { SpreadStrips } from "./spread-strips.tsx";
import { StandingFields } from "./standing-fields.tsx";
import { StandingResult } from "./standing-result.tsx";
import { StandingTable } from "./standing-table.tsx";

type Selected = StandingPage["selected"];

/** The whole tool: a role in a country, the reader's pay, where it stands, and what equals it elsewhere. */
export function StandingDesk({ page }: { page: StandingPage }) {
  const { selected, figures, problem, choose } = useFigures(page);
  return (
    <>
      <DeskChoice page={page} selected={selected} onChoose={choose} />
      {problem === null ? null : (
        <p role="status" className="notice">
          {problem}
        </p>
      )}
      {figures === null ? null : <Desk figures={figures} />}
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
    history.replaceState(null, "", `?${new URLSearchParams(next)}`);
  };
  return { selected, figures, problem, choose };
}

/** Or why there are none, in a sentence. */
async function figuresAt(address: string): Promise<StandingFigures | string> {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return "We hold no pay for this role in this country.";
    if (answer.ok) {
      // Checked where it is made: a schema here would weigh more than the tool.
      const figures: StandingFigures = await answer.json();
      return figures;
    }
  } catch {
    // Said below, as any other failure is.
  }
  return "The figures could not be read just now. Choose again in a moment.";
}

function Desk({ figures }: { figures: StandingFigures }) {
  const { view } = figures;
  const [asked, setAsked] = useState<AskedStanding>({
    text: "",
    currency: view.currency,
    period: null,
    level: "all",
  });
  const [home, setHome] = useState(view.currency);
  const change = (part: Partial<AskedStanding>) => setAsked((before) => ({ ...before, ...part }));
  if (home !== view.currency) {
    // Another country was chosen: its currency is the likelier one, but never for what is written already.
    setHome(view.currency);
    if (asked.text.trim() === "") change({ currency: view.currency });
  }
  const level = view.levels.some((one) => one.level === asked.level) ? asked.level : "all";
  const heard = { ...asked, level };
  const answer = asked.text.trim() === "" ? null : answerStanding(heard, view);
  const pay = answer?.outcome === "standing" ? answer.pay : null;
  return (
    <>
      <div className="pair desk">
        <div className="standing">
          <div className="standing-tool">
            <StandingFields view={view} asked={heard} onChange={change} years />
            <output className="standing-answer" aria-live="polite">
              {answer === null ? (
                <p className="text-muted">
                  Write it as you would: 85k, 6.500 a month, 12 LPA, 95'000.
                </p>
              ) : (
                <StandingResult answer={answer} view={view} asked={heard} onChoose={change} />
              )}
            </output>
            <p className="text-muted text-sm">
              Worked out on your device; nothing is sent, and no address holds it.
            </p>
          </div>
          <p className="without-script">
            Without JavaScript the tables below serve: find the columns between which your yearly
            pay lies.
          </p>
        </div>
        <SpreadStrips figures={figures} level={level} pay={pay} />
      </div>
      <StandingTable view={view} />
      <EqualPaySection figures={figures} level={level} pay={pay} />
    </>
  );
}
