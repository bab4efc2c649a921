"use client";

import { useEffect, useRef, useState } from "react";
import type { StandingView } from "#lib/domain/standing.ts";
import type { AskedStanding } from "#lib/reader/answer-standing.ts";
import { PayField } from "./pay-field.tsx";
import type { StandingLive } from "./standing-live.ts";

type Live = { parts: StandingLive; view: StandingView };

/**
 * Asks for the reader's own pay and says where it stands, worked out in the browser. What it is held against comes
 * from our own site when the reader turns to the field: few do, and every page would carry it twice.
 */
export function StandingTool({
  address,
  currency,
  example,
}: {
  /** Of the figures: it names the role and the country alone. */
  address: string;
  currency: string;
  example: string;
}) {
  const [asked, setAsked] = useState<AskedStanding>({
    text: "",
    currency,
    period: null,
    level: "all",
  });
  const [live, setLive] = useState<Live | string | null>(null);
  const asking = useRef(false);
  const change = (part: Partial<AskedStanding>) => setAsked((before) => ({ ...before, ...part }));
  const begin = async () => {
    if (asking.current) return;
    asking.current = true;
    const found = await loaded(address);
    setLive(found);
    // What failed is tried again with the next letter.
    asking.current = typeof found !== "string";
  };
  const { parts, view } = live === null || typeof live === "string" ? {} : live;
  // Who opens the page at a level, "#level-senior", means their own pay at it too.
  useEffect(() => {
    const follow = () => {
      const open = view?.levels.find(({ level }) => location.hash === `#level-${level}`);
      if (open) setAsked((before) => ({ ...before, level: open.level }));
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [view]);
  return (
    <div className="standing-tool">
      <div className="standing-form">
        <PayField
          text={asked.text}
          example={example}
          onBegin={begin}
          onWrite={(text) => change({ text })}
        />
        {parts && view ? (
          <parts.StandingChoices view={view} asked={asked} onChange={change} />
        ) : null}
      </div>
      <output className="standing-answer" aria-live="polite">
        {typeof live === "string" ? <p>{live}</p> : null}
        {parts && view && asked.text.trim() !== "" ? (
          <parts.StandingResult
            answer={parts.answerStanding(asked, view)}
            view={view}
            asked={asked}
            onChoose={change}
            elsewhere
          />
        ) : null}
      </output>
      <p className="text-muted text-sm">Worked out on your device; your pay is sent nowhere.</p>
    </div>
  );
}

async function loaded(address: string): Promise<Live | string> {
  try {
    const { standingLive } = await import("./standing-live.ts");
    const found = await standingLive.figuresAt(address);
    return typeof found === "string" ? found : { parts: standingLive, view: found.view };
  } catch {
    return "The tool could not be loaded just now. Try again in a moment.";
  }
}
