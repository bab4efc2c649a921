import { levelWords } from "#lib/format/words.ts";
import type { TalkNumbers } from "../cell/facts/talk-numbers.ts";
import { words } from "../parts/sentence.ts";

/** A level as the playbook names it, with the years of convention. */
export function levelName(level: TalkNumbers["level"]): { name: string; years: string } {
  return level === "all"
    ? { name: words("playbook.all-levels", {}), years: "" }
    : levelWords[level];
}
