import type { Guess } from "#lib/ingest/draft/guess.ts";
import type { FileLook } from "#lib/ingest/draft/look.ts";
import type { DraftOptions } from "./draft-options.ts";

/** Columns that probably tell part-time work and that nobody named: without them all rows count as full time. */
export function partTimeNotes(
  { kind, employment, share }: DraftOptions,
  { columns }: FileLook,
  guess: Guess,
): string[] {
  if (kind === "official") return [];
  const shown = (name: string) => {
    const { words = [], samples = [] } = columns.find((column) => column.name === name) ?? {};
    return (words.length > 0 ? words : samples).map((word) => JSON.stringify(word)).join(", ");
  };
  const note = (name: string, options: string) =>
    `Note: all rows count as full time. If ${JSON.stringify(name)} (${shown(name)}) tells, say ${options}.`;
  return [
    ...(guess.employment === null || employment !== undefined
      ? []
      : [note(guess.employment, `--employment "${guess.employment}" --full-time WORDS`)]),
    ...(guess.share === null || share !== undefined || employment !== undefined
      ? []
      : [note(guess.share, `--share "${guess.share}" --share-full NUMBER`)]),
  ];
}
