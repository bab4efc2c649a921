import { answerStanding } from "#lib/reader/answer-standing.ts";
import { figuresAt } from "./figures-at.ts";
import { StandingChoices } from "./standing-choices.tsx";
import { StandingResult } from "./standing-result.tsx";

/** What answers a reader. Loaded when they turn to the tool: most do not, and all would wait for it. */
export const standingLive = { answerStanding, figuresAt, StandingChoices, StandingResult };
export type StandingLive = typeof standingLive;
