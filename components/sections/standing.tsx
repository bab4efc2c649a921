"use client";

import { lazy, Suspense, useState } from "react";
import type { StandingView } from "#lib/domain/standing.ts";
import type { AskedStanding } from "#lib/reader/answer-standing.ts";
import { StandingFields } from "./standing-fields.tsx";

const StandingAnswer = lazy(() => import("./standing-answer.tsx"));

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
      <StandingFields view={view} asked={asked} onChange={change} />
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
