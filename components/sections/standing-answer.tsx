"use client";

import type { StandingView } from "#lib/domain/standing.ts";
import { type AskedStanding, answerStanding } from "#lib/reader/answer-standing.ts";
import { StandingResult } from "./standing-result.tsx";

/** What a reader's pay comes to. Loaded when something is first written: most readers write nothing. */
export default function StandingAnswer({
  asked,
  view,
  onChoose,
}: {
  asked: AskedStanding;
  view: StandingView;
  onChoose: (part: Partial<AskedStanding>) => void;
}) {
  return (
    <StandingResult
      answer={answerStanding(asked, view)}
      view={view}
      asked={asked}
      onChoose={onChoose}
    />
  );
}
