import type { Guess } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import type { DraftOptions } from "./draft-options.ts";

/**
 * Columns that probably say which rows count as what, and that nobody named: without them all rows count as full time, estimates of
 * the publisher count as pay, and levels come from titles.
 */
export function draftNotes(
  { kind, employment, share, where, level }: DraftOptions,
  { columns }: FileLook,
  guess: Guess,
): string[] {
  if (kind === "official") return [];
  const shown = (name: string) => {
    const { words = [], samples = [] } = columns.find((column) => column.name === name) ?? {};
    return (words.length > 0 ? words : samples).map((word) => JSON.stringify(word)).join(", ");
  };
  const note = (what: string, name: string | null, options: string) =>
    name === null
      ? []
      : [
          `Note: ${what}. If ${JSON.stringify(name)} (${shown(name)}) tells, say ${options.replace("COLUMN", JSON.stringify(name))}.`,
        ];
  return [
    ...(employment === undefined
      ? note(
          "all rows count as full time",
          guess.employment,
          "--employment COLUMN --full-time WORDS",
        )
      : []),
    ...(share === undefined && employment === undefined
      ? note("all rows count as full time", guess.share, "--share COLUMN --share-full NUMBER")
      : []),
    ...(guess.guessed !== null && where?.includes(guess.guessed)
      ? []
      : note("all rows count as pay", guess.guessed, "--where COLUMN=WORD for the rows that do")),
    ...(kind === "advertised" && level === undefined
      ? note(
          "levels come from the words of titles",
          guess.level,
          "--level COLUMN --level-words WORD=senior,WORD=mid",
        )
      : []),
  ];
}
